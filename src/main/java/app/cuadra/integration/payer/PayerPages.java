package app.cuadra.integration.payer;

import app.cuadra.company.Companies;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.link.PayAddress;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.integration.link.PaymentLinks;
import app.cuadra.integration.payment.Asking;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind the address that a payer is given; also where the gateway sends them back to. */
@Controller
class PayerPages implements OpenPaths {

    private final PaymentLinks links;
    private final Connections connections;
    private final Companies companies;
    private final Asking asking;
    private final Tenancy tenancy;

    PayerPages(PaymentLinks links, Connections connections, Companies companies, Asking asking, Tenancy tenancy) {
        this.links = links;
        this.connections = connections;
        this.companies = companies;
        this.asking = asking;
        this.tenancy = tenancy;
    }

    @Override
    public List<String> patterns() {
        return List.of(PayAddress.PATH + "*");
    }

    /**
     * Gateways add what they like to the address they send a payer back to, so it is no form; nothing of it is believed.
     * Somebody who looks while it is open may just have paid: the gateway is asked, now and then.
     */
    @GetMapping(PayAddress.PATH + "{token}")
    Page show(@PathVariable String token, HttpServletResponse response) {
        var of = PayAddress.read(token).orElseThrow(() -> new NotFound("payment link"));
        return tenancy.within(of.company(), () -> {
            var link = links.ofSecret(of.company(), of.secret()).orElseThrow(() -> new NotFound("payment link"));
            var connection = connections.get(of.company(), link.connection());
            if (link.payable()) {
                asking.start(of.company(), new UserId(link.createdBy()), link);
                leaving(link, response);
            }
            return new PayerShow(
                    companies.get(of.company()).name(),
                    Connections.named(connection.provider()),
                    connection.sandbox(),
                    link);
        });
    }

    /** Some gateways want a form; only this page may send one to them, and to no other place. */
    private static void leaving(PaymentLink link, HttpServletResponse response) {
        if (!link.fields().isEmpty()) {
            var to = URI.create(link.address());
            SecurityHeaders.allowForm(response, to.getScheme() + "://" + to.getAuthority());
        }
    }
}
