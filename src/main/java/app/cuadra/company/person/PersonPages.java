package app.cuadra.company.person;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.address.AddressChanges;
import app.cuadra.company.people.Person;
import app.cuadra.company.people.Staff;
import app.cuadra.company.role.Roles;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Editar usuario": role and address, and whether they may come in (COM-2). */
@Controller
@RequestMapping("/empresa/{company}/configuracion/usuarios/{member}")
class PersonPages {

    private final Staff staff;
    private final Roles roles;
    private final AddressChanges addresses;
    private final Permissions permissions;

    PersonPages(Staff staff, Roles roles, AddressChanges addresses, Permissions permissions) {
        this.staff = staff;
        this.roles = roles;
        this.addresses = addresses;
        this.permissions = permissions;
    }

    @GetMapping
    @Needs(area = Area.PEOPLE, action = Action.EDIT)
    Page show(Access access, @PathVariable String member) {
        var person = person(access, member);
        return edit(access, person, PersonForm.of(person), List.of());
    }

    @PostMapping
    @Needs(area = Area.PEOPLE, action = Action.EDIT)
    Page save(Access access, Viewer viewer, @PathVariable String member, PersonForm form) {
        var person = person(access, member);
        try {
            var grant = roles.grant(access, form.role(), form.solutionRole());
            if (form.changesEmail(person)) {
                addresses.ask(access, viewer, person, form.email(), () -> staff.change(access, person.user(), grant));
                return new Redirect(path(access, person), "person.emailAsked", Map.of("email", form.email()));
            }
            staff.change(access, person.user(), grant);
            return new Redirect(next(access, person), "person.saved", Map.of("name", person.name()));
        } catch (Refused refused) {
            return edit(access, person, form, refused.problems());
        }
    }

    @PostMapping("/correo/retiro")
    @Needs(area = Area.PEOPLE, action = Action.EDIT)
    Page withdrawChange(Access access, @PathVariable String member) {
        var person = person(access, member);
        addresses.withdraw(access, person);
        return new Redirect(path(access, person), "person.changeWithdrawn");
    }

    @PostMapping("/desactivacion")
    @Needs(area = Area.PEOPLE, action = Action.EDIT)
    Page disable(Access access, @PathVariable String member) {
        var person = person(access, member);
        return done(access, person, "person.disabled", () -> staff.disable(access, person.user()));
    }

    @PostMapping("/activacion")
    @Needs(area = Area.PEOPLE, action = Action.EDIT)
    Page enable(Access access, @PathVariable String member) {
        var person = person(access, member);
        return done(access, person, "person.enabled", () -> staff.enable(access, person.user()));
    }

    @GetMapping("/retiro")
    @Needs(area = Area.PEOPLE, action = Action.VOID)
    Page askToRemove(Access access, @PathVariable String member) {
        var person = person(access, member);
        return new PersonRemoval(path(access, person), person, List.of());
    }

    @PostMapping("/retiro")
    @Needs(area = Area.PEOPLE, action = Action.VOID)
    Page remove(Access access, @PathVariable String member) {
        var person = person(access, member);
        try {
            staff.remove(access, person.user());
        } catch (Refused refused) {
            return new PersonRemoval(path(access, person), person, refused.problems());
        }
        return new Redirect(list(access), "person.removed", Map.of("name", person.name()));
    }

    private Page done(Access access, Person person, String notice, Runnable work) {
        try {
            work.run();
            return new Redirect(list(access), notice, Map.of("name", person.name()));
        } catch (Refused refused) {
            return edit(access, person, PersonForm.of(person), refused.problems());
        }
    }

    private Page edit(Access access, Person person, PersonForm form, List<Problem> problems) {
        var changeable = staff.changeable(access, person);
        return new PersonEdit(
                list(access),
                person,
                form,
                roles.grantable(access),
                permissions.solutions(),
                addresses.elsewhere(access, person),
                addresses.waiting(access.company(), person.user()),
                new PersonEdit.Rights(
                        changeable,
                        access.allows(permissions, Area.PEOPLE, Action.VOID),
                        person.user().equals(access.user())),
                problems);
    }

    private Person person(Access access, String member) {
        if (!member.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("person");
        }
        return staff.get(access.company(), new UserId(Long.parseLong(member)));
    }

    /** Who changed their own role may no longer see the list. */
    private static String next(Access access, Person person) {
        return person.user().equals(access.user())
                ? "/empresa/" + access.company().value() + "/configuracion"
                : list(access);
    }

    private static String path(Access access, Person person) {
        return list(access) + "/" + person.user().value();
    }

    private static String list(Access access) {
        return "/empresa/" + access.company().value() + "/configuracion/usuarios";
    }
}
