package app.cuadra.integration.payment;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.connection.NoFields;
import app.cuadra.integration.link.AmountText;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.integration.link.PaymentLinks;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A payment link: how it stands, what was paid by it, and sending that back. */
@Controller
@RequestMapping("/empresa/{company}/integraciones/{gateway}/links/{payment_link}")
class LinkShowPages {

    private final PaymentLinks links;
    private final Connections connections;
    private final Gateways gateways;
    private final Refunds refunds;
    private final Asking asking;
    private final LinkShowing showing;

    LinkShowPages(
            PaymentLinks links,
            Connections connections,
            Gateways gateways,
            Refunds refunds,
            Asking asking,
            LinkShowing showing) {
        this.links = links;
        this.connections = connections;
        this.gateways = gateways;
        this.refunds = refunds;
        this.asking = asking;
        this.showing = showing;
    }

    private record Target(PaymentLink link, Connection connection) {}

    @GetMapping
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page show(Access access, @PathVariable("gateway") String word, @PathVariable("payment_link") long id) {
        var target = target(access, word, id);
        return showing.show(access, target.link(), target.connection(), List.of());
    }

    /** Asks the gateway what was paid, for when it did not tell. */
    @PostMapping("/consulta")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page ask(
            Access access, @PathVariable("gateway") String word, @PathVariable("payment_link") long id, NoFields none) {
        var target = target(access, word, id);
        asking.start(access.company(), access.user(), target.link());
        return new Redirect(path(access, word, id), "paymentLink.asking");
    }

    @PostMapping("/devoluciones")
    @Needs(area = Area.INTEGRATIONS, action = Action.VOID)
    Page refund(
            Access access,
            @PathVariable("gateway") String word,
            @PathVariable("payment_link") long id,
            RefundForm form) {
        var target = target(access, word, id);
        try {
            var payment = form.payment().matches("[1-9]\\d{0,17}") ? Long.parseLong(form.payment()) : 0;
            var amount = AmountText.readAt("amount", form.amount(), showing.country(access));
            refunds.ask(access.company(), access.user(), target.connection(), target.link(), payment, amount);
            return new Redirect(path(access, word, id), "refund.asked");
        } catch (Refused refused) {
            return showing.show(access, target.link(), target.connection(), refused.problems());
        }
    }

    @PostMapping("/devoluciones/{payment_refund}/consulta")
    @Needs(area = Area.INTEGRATIONS, action = Action.VOID)
    Page refundAgain(
            Access access,
            @PathVariable("gateway") String word,
            @PathVariable("payment_link") long id,
            @PathVariable("payment_refund") long refund,
            NoFields none) {
        target(access, word, id);
        refunds.again(access.company(), access.user(), id, refund);
        return new Redirect(path(access, word, id), "refund.asked");
    }

    private Target target(Access access, String word, long id) {
        var link = links.get(access.company(), id);
        var connection = connections.get(access.company(), link.connection());
        if (connection.provider() != gateways.of(word).provider()) {
            throw new NotFound("payment link of this gateway");
        }
        return new Target(link, connection);
    }

    private static String path(Access access, String word, long id) {
        return "/empresa/" + access.company().value() + "/integraciones/" + word + "/links/" + id;
    }
}
