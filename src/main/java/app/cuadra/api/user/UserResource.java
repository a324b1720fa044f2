package app.cuadra.api.user;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.CompanyRole;
import app.cuadra.company.Needs;
import app.cuadra.company.Role;
import app.cuadra.identity.Users;
import app.cuadra.web.Viewer;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/users}: for now only whose token this is. */
@RestController
class UserResource {

    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    @GetMapping(path = "/api/v1/users/self", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(area = Area.HOME, action = Action.VIEW)
    ApiUser self(Access access, Viewer viewer) {
        var generated = users.find(viewer.id()).map(Users.User::generated).orElse(false);
        return new ApiUser(
                viewer.id().value(),
                viewer.name(),
                generated ? null : viewer.login(),
                viewer.login(),
                viewer.locale().getLanguage(),
                viewer.zone().getId(),
                access.grants().stream()
                        .map(grant -> code(grant.role()))
                        .sorted()
                        .toList(),
                access.company().value());
    }

    private static String code(CompanyRole role) {
        return role instanceof Role builtIn ? builtIn.name() : role.label(Function.identity());
    }
}
