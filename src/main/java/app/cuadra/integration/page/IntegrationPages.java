package app.cuadra.integration.page;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Companies;
import app.cuadra.company.Needs;
import app.cuadra.integration.IntegrationSource;
import app.cuadra.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** "Integraciones" (HUB-50). */
@Controller
class IntegrationPages {

    private final ObjectProvider<IntegrationSource> sources;
    private final Companies companies;

    IntegrationPages(ObjectProvider<IntegrationSource> sources, Companies companies) {
        this.sources = sources;
        this.companies = companies;
    }

    @GetMapping("/empresa/{company}/integraciones")
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page index(Access access, IntegrationForm form) {
        var country = companies.get(access.company()).country();
        var cards = sources.orderedStream()
                .flatMap(source -> source.cards(access, country).stream())
                .toList();
        return new IntegrationIndex("/empresa/" + access.company().value() + "/integraciones", form, cards);
    }
}
