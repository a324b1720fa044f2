package app.cuadra.integration.notice;

import app.cuadra.integration.connection.NoticeAddress;
import app.cuadra.integration.gateway.Notification;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.web.OpenPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways tell us about payments: no sign-in, no form of ours; what counts is the gateway's signature. */
@RestController
class NoticePages implements OpenPaths {

    /** The longest notification, in bytes. */
    static final int LIMIT = 64 * 1024;

    private static final int QUERY_LIMIT = 2_000;

    private final Notices notices;
    private final Tenancy tenancy;

    NoticePages(Notices notices, Tenancy tenancy) {
        this.notices = notices;
        this.tenancy = tenancy;
    }

    @Override
    public List<String> patterns() {
        return ofPrograms();
    }

    @Override
    public List<String> ofPrograms() {
        return List.of(NoticeAddress.PATH + "*");
    }

    /** The body is read as bytes: signatures are over bytes, and whatever it is called it is never a form of ours. */
    @PostMapping(NoticeAddress.PATH + "{token}")
    ResponseEntity<Void> receive(@PathVariable String token, HttpServletRequest request) throws IOException {
        var to = NoticeAddress.read(token);
        if (to.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (body.length > LIMIT || query.length() > QUERY_LIMIT) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var notification = new Notification(name -> Optional.ofNullable(request.getHeader(name)), query, body);
        var company = to.get().company();
        var origin = Origin.current().address();
        var said =
                tenancy.within(company, () -> notices.receive(company, to.get().key(), notification, origin));
        return switch (said) {
            case TAKEN -> answer(HttpStatus.OK);
            case REFUSED -> answer(HttpStatus.UNAUTHORIZED);
            case TOO_MANY -> answer(HttpStatus.TOO_MANY_REQUESTS);
            case NOWHERE -> answer(HttpStatus.NOT_FOUND);
        };
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
