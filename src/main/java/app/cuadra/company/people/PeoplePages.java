package app.cuadra.company.people;

import app.cuadra.company.Access;
import app.cuadra.company.AccessHolders;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.web.Messages;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Configuración → Empresa → Usuarios (COM-2). */
@Controller
@RequestMapping("/empresa/{company}/configuracion/usuarios")
class PeoplePages {

    private final Staff staff;
    private final InvitedSource invited;
    private final List<AccessHolders> ways;
    private final Permissions permissions;
    private final Messages messages;

    PeoplePages(
            Staff staff, InvitedSource invited, List<AccessHolders> ways, Permissions permissions, Messages messages) {
        this.staff = staff;
        this.invited = invited;
        this.ways = ways;
        this.permissions = permissions;
        this.messages = messages;
    }

    @GetMapping
    @Needs(area = Area.PEOPLE, action = Action.VIEW)
    Page index(Access access, Viewer viewer, PeopleForm form) {
        var company = access.company();
        var everybody = staff.all(company);
        var found = everybody.stream()
                .filter(form.filter())
                .sorted(form.order(
                        viewer.locale(),
                        person -> person.grant().role().label(key -> messages.text(viewer.locale(), key, Map.of()))))
                .toList();
        return new PeopleIndex(
                "/empresa/" + company.value() + "/configuracion/usuarios",
                form,
                found.stream().skip(form.seen()).limit(PeopleForm.STEP).toList(),
                found.size(),
                everybody.size(),
                invited.opened(company, viewer),
                ways.stream()
                        .filter(way -> !(way instanceof Members))
                        .flatMap(way -> way.holders(company).stream())
                        .toList(),
                new PeopleIndex.Rights(
                        access.allows(permissions, Area.PEOPLE, Action.CREATE),
                        access.allows(permissions, Area.PEOPLE, Action.EDIT),
                        access.allows(permissions, Area.PEOPLE, Action.VOID),
                        viewer.id().value()));
    }
}
