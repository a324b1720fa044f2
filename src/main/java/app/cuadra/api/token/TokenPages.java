package app.cuadra.api.token;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.identity.Fresh;
import app.cuadra.identity.SessionTrust;
import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.identity.Users;
import app.cuadra.platform.Settings;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Integraciones → API (HUB-50): tokens for each person and company, shown once. */
@Controller
@RequestMapping("/empresa/{company}" + TokenPages.PATH)
class TokenPages {

    static final String PATH = "/integraciones/api";

    private final Tokens tokens;
    private final TokenLetter letter;
    private final Users users;
    private final Permissions permissions;
    private final SessionTrust trust;
    private final Settings settings;

    TokenPages(
            Tokens tokens,
            TokenLetter letter,
            Users users,
            Permissions permissions,
            SessionTrust trust,
            Settings settings) {
        this.tokens = tokens;
        this.letter = letter;
        this.users = users;
        this.permissions = permissions;
        this.trust = trust;
        this.settings = settings;
    }

    @GetMapping
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page index(Access access, Viewer viewer) {
        var all = tokens.all(access);
        return new TokenIndex(
                path(access),
                all,
                users.names(all.stream().map(Token::user).collect(Collectors.toSet())),
                viewer.id(),
                viewer.login(),
                settings.baseUrl().toString(),
                tokens.seesAll(access),
                access.allows(permissions, Area.INTEGRATIONS, Action.CREATE));
    }

    @Fresh
    @GetMapping("/nuevo")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page ask(Access access) {
        return new TokenEdit(path(access), TokenForm.EMPTY, List.of());
    }

    @Fresh
    @PostMapping
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page make(Access access, Viewer viewer, TokenForm form, HttpServletRequest request) {
        try {
            var wanted = form.wanted();
            var secret = tokens.make(access, wanted, met(request));
            letter.created(viewer, access.company(), wanted.name(), request.getRemoteAddr());
            return new TokenShow(path(access), wanted.name(), viewer.login(), secret.text());
        } catch (Refused refused) {
            return new TokenEdit(path(access), form, refused.problems());
        }
    }

    @Fresh
    @GetMapping("/{apiToken}/renovacion")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page askToRenew(Access access, @PathVariable String apiToken) {
        return new TokenRenewal(path(access), tokens.own(access, number(apiToken)));
    }

    @Fresh
    @PostMapping("/{apiToken}/renovacion")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page renew(Access access, Viewer viewer, @PathVariable String apiToken, NoFields form, HttpServletRequest request) {
        var id = number(apiToken);
        var secret = tokens.renew(access, id, met(request));
        var name = tokens.own(access, id).name();
        letter.created(viewer, access.company(), name, request.getRemoteAddr());
        return new TokenShow(path(access), name, viewer.login(), secret.text());
    }

    @PostMapping("/{apiToken}/retiro")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page end(Access access, @PathVariable String apiToken, NoFields form) {
        tokens.end(access, number(apiToken));
        return new Redirect(path(access), "apiToken.ended");
    }

    private Set<Demand> met(HttpServletRequest request) {
        return Arrays.stream(Demand.values())
                .filter(demand -> trust.meets(request, demand))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String path(Access access) {
        return "/empresa/" + access.company().value() + PATH;
    }

    private static long number(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("api token");
        }
        return Long.parseLong(typed);
    }
}
