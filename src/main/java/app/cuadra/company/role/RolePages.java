package app.cuadra.company.role;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permission;
import app.cuadra.company.Permissions;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Stale;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Configuración → Empresa → Roles (COM-3). */
@Controller
@RequestMapping("/empresa/{company}/configuracion/roles")
class RolePages {

    private final Roles roles;
    private final Permissions permissions;

    RolePages(Roles roles, Permissions permissions) {
        this.roles = roles;
        this.permissions = permissions;
    }

    @GetMapping
    @Needs(area = Area.PEOPLE, action = Action.VIEW)
    Page index(Access access) {
        return new RoleIndex(
                path(access),
                permissions,
                roles.all(access.company()),
                roles.uses(access.company()),
                access.allows(permissions, Area.PEOPLE, Action.CREATE));
    }

    @GetMapping("/nuevo")
    @Needs(area = Area.PEOPLE, action = Action.CREATE)
    Page ask(Access access, @RequestParam(defaultValue = "") String de) {
        var copied = roles.grantable(access).stream()
                .filter(role -> role.key().equals(de))
                .findFirst()
                .map(permissions::of)
                .orElse(Set.of());
        return edit(access, Optional.empty(), RoleForm.copy(copied), List.of(), 200);
    }

    @PostMapping
    @Needs(area = Area.PEOPLE, action = Action.CREATE)
    Page create(Access access, RoleForm form) {
        try {
            roles.create(access, form);
            return new Redirect(path(access), "role.created");
        } catch (Refused refused) {
            return edit(access, Optional.empty(), form, refused.problems(), 422);
        }
    }

    @GetMapping("/{role}")
    @Needs(area = Area.PEOPLE, action = Action.VIEW)
    Page show(Access access, @PathVariable String role) {
        var saved = roles.get(access.company(), number(role));
        return edit(access, Optional.of(saved), RoleForm.of(saved.role(), saved.version()), List.of(), 200);
    }

    @PostMapping("/{role}")
    @Needs(area = Area.PEOPLE, action = Action.EDIT)
    Page change(Access access, @PathVariable String role, RoleForm form) {
        var saved = roles.get(access.company(), number(role));
        try {
            roles.change(access, number(role), form);
            return new Redirect(path(access), "role.saved");
        } catch (Refused refused) {
            return edit(access, Optional.of(saved), form, refused.problems(), 422);
        } catch (Stale _) {
            // What was typed is kept, on top of what is saved now: saving again is then a decision.
            var onTop = new RoleForm(form.name(), form.permission(), String.valueOf(saved.version()));
            return edit(access, Optional.of(saved), onTop, List.of(Problem.of("role.changedMeanwhile", "")), 409);
        }
    }

    @PostMapping("/{role}/retiro")
    @Needs(area = Area.PEOPLE, action = Action.VOID)
    Page remove(Access access, @PathVariable String role) {
        var saved = roles.get(access.company(), number(role));
        try {
            roles.remove(access, number(role));
            return new Redirect(path(access), "role.removed");
        } catch (Refused refused) {
            var form = RoleForm.of(saved.role(), saved.version());
            return edit(access, Optional.of(saved), form, refused.problems(), 422);
        }
    }

    private Page edit(
            Access access, Optional<RoleTable.Saved> saved, RoleForm form, List<Problem> problems, int status) {
        var editable = saved.map(one -> roles.changeable(access, one.role())).orElse(true);
        return new RoleEdit(
                path(access),
                saved.map(RoleTable.Saved::role),
                form,
                roles.grantable(access),
                editable ? roles.offered(access) : read(form),
                saved.map(one -> roles.uses(access.company())
                                .getOrDefault(one.role().key(), 0))
                        .orElse(0),
                editable,
                editable && access.allows(permissions, Area.PEOPLE, Action.VOID),
                problems,
                status);
    }

    private static List<Permission> read(RoleForm form) {
        return form.permission().stream()
                .map(Permission::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static long number(String role) {
        if (!role.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("role");
        }
        return Long.parseLong(role);
    }

    private static String path(Access access) {
        return "/empresa/" + access.company().value() + "/configuracion/roles";
    }
}
