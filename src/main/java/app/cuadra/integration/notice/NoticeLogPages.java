package app.cuadra.integration.notice;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The log of what was sent to a gateway's address for notifications. */
@Controller
class NoticeLogPages {

    private static final int PAGE = 50;

    private final Notices notices;
    private final Gateways gateways;
    private final Connections connections;

    NoticeLogPages(Notices notices, Gateways gateways, Connections connections) {
        this.notices = notices;
        this.gateways = gateways;
        this.connections = connections;
    }

    @GetMapping("/empresa/{company}/integraciones/{gateway}/avisos")
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page index(Access access, @PathVariable("gateway") String word, NoticeForm form) {
        var provider = gateways.of(word).provider();
        var of = connections.past(access.company(), provider);
        var found = notices.list(access.company(), of, form.before(), PAGE + 1);
        return new NoticeIndex(
                "/empresa/" + access.company().value() + "/integraciones/" + word,
                Connections.named(provider),
                found.stream().limit(PAGE).toList(),
                found.size() > PAGE);
    }
}
