package app.cuadra.company.invitation;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.role.Roles;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
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

/** Inviting, and what can be done with an invitation. */
@Controller
@RequestMapping("/empresa/{company}/configuracion/usuarios/invitaciones")
class InvitationPages {

    private final Inviting inviting;
    private final Roles roles;
    private final Permissions permissions;

    InvitationPages(Inviting inviting, Roles roles, Permissions permissions) {
        this.inviting = inviting;
        this.roles = roles;
        this.permissions = permissions;
    }

    /** A button: a form that sends nothing. */
    record Nothing() implements Form {}

    @GetMapping("/nueva")
    @Needs(area = Area.PEOPLE, action = Action.CREATE)
    Page ask(Access access, Viewer viewer) {
        return edit(access, viewer, InvitationForm.EMPTY, List.of());
    }

    @PostMapping
    @Needs(area = Area.PEOPLE, action = Action.CREATE)
    Page invite(Access access, Viewer viewer, InvitationForm form) {
        try {
            var who = form.invitee();
            var grant = roles.grant(access, form.role(), form.solutionRole());
            var sent = inviting.invite(access, viewer, who, grant);
            return said(
                    access,
                    sent ? "invitation.sent" : "invitation.willBeSent",
                    who.email().value());
        } catch (Refused refused) {
            return edit(access, viewer, form, refused.problems());
        }
    }

    @PostMapping("/{invitation}/reenvio")
    @Needs(area = Area.PEOPLE, action = Action.CREATE)
    Page resend(Access access, Viewer viewer, @PathVariable String invitation, Nothing form) {
        inviting.resend(access, viewer, number(invitation));
        return said(access, "invitation.resent", "");
    }

    @PostMapping("/{invitation}/retiro")
    @Needs(area = Area.PEOPLE, action = Action.VOID)
    Page withdraw(Access access, @PathVariable String invitation, Nothing form) {
        inviting.withdraw(access, number(invitation));
        return said(access, "invitation.withdrawn", "");
    }

    private Page edit(Access access, Viewer viewer, InvitationForm form, List<Problem> problems) {
        return new InvitationEdit(
                list(access),
                form,
                roles.grantable(access),
                permissions.solutions(),
                !viewer.emailVerified(),
                problems);
    }

    private static Page said(Access access, String notice, String email) {
        return new Redirect(list(access), notice, Map.of("email", email));
    }

    private static long number(String invitation) {
        if (!invitation.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("invitation");
        }
        return Long.parseLong(invitation);
    }

    private static String list(Access access) {
        return "/empresa/" + access.company().value() + "/configuracion/usuarios";
    }
}
