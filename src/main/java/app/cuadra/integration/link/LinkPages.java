package app.cuadra.integration.link;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Companies;
import app.cuadra.company.Needs;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.connection.NoFields;
import app.cuadra.integration.gateway.Price;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Making payment links, trying again, closing them. */
@Controller
@RequestMapping("/empresa/{company}/integraciones/{gateway}/links")
class LinkPages {

    private final PaymentLinks links;
    private final Gateways gateways;
    private final Connections connections;
    private final Companies companies;
    private final Countries countries;

    LinkPages(
            PaymentLinks links, Gateways gateways, Connections connections, Companies companies, Countries countries) {
        this.links = links;
        this.gateways = gateways;
        this.connections = connections;
        this.companies = companies;
        this.countries = countries;
    }

    @GetMapping("/nuevo")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page form(Access access, @PathVariable("gateway") String word) {
        var provider = gateways.of(word).provider();
        if (connections.open(access.company(), provider).isEmpty()) {
            return new Redirect(path(access, word));
        }
        return edit(access, provider, LinkForm.in(""), List.of());
    }

    @PostMapping
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page create(Access access, @PathVariable("gateway") String word, LinkForm form) {
        var provider = gateways.of(word).provider();
        try {
            var wanted = form.read(country(access));
            var id = links.ask(access.company(), access.user(), word, wanted);
            return new Redirect(path(access, word) + "/links/" + id, "paymentLink.created");
        } catch (Refused refused) {
            return edit(access, provider, form, refused.problems());
        }
    }

    @PostMapping("/{payment_link}/reintento")
    @Needs(area = Area.INTEGRATIONS, action = Action.CREATE)
    Page again(
            Access access, @PathVariable("gateway") String word, @PathVariable("payment_link") long id, NoFields none) {
        var link = of(access, word, id);
        links.again(access.company(), access.user(), link.id());
        return new Redirect(path(access, word) + "/links/" + id);
    }

    @PostMapping("/{payment_link}/cierre")
    @Needs(area = Area.INTEGRATIONS, action = Action.VOID)
    Page close(
            Access access, @PathVariable("gateway") String word, @PathVariable("payment_link") long id, NoFields none) {
        links.close(access.company(), access.user(), of(access, word, id));
        return new Redirect(path(access, word) + "/links/" + id, "paymentLink.closed");
    }

    private PaymentLink of(Access access, String word, long id) {
        var link = links.get(access.company(), id);
        if (connections.get(access.company(), link.connection()).provider()
                != gateways.of(word).provider()) {
            throw new NotFound("payment link of this gateway");
        }
        return link;
    }

    private LinkEdit edit(Access access, Provider provider, LinkForm form, List<Problem> problems) {
        var currencies = links.prices(access.company(), provider).stream()
                .map(Price::currency)
                .toList();
        var country = country(access);
        var example = "150" + country.thousandsSeparator() + "000";
        return new LinkEdit(
                path(access, provider.word()), Connections.named(provider), form, currencies, example, problems);
    }

    private Country country(Access access) {
        return countries.get(companies.get(access.company()).country());
    }

    private static String path(Access access, String word) {
        return "/empresa/" + access.company().value() + "/integraciones/" + word;
    }
}
