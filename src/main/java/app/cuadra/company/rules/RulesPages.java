package app.cuadra.company.rules;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.identity.Fresh;
import app.cuadra.identity.SessionTrust;
import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.values.CompanyId;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the company asks of whoever enters (SI-45); its administrators decide. */
@Controller
@RequestMapping("/empresa/{company}" + RulesPages.PATH)
class RulesPages {

    static final String PATH = "/configuracion/acceso";

    private final Rules rules;
    private final SessionTrust trust;

    RulesPages(Rules rules, SessionTrust trust) {
        this.rules = rules;
        this.trust = trust;
    }

    @Fresh
    @GetMapping
    @Needs(area = Area.SECURITY, action = Action.VIEW)
    Page edit(CompanyId company, HttpServletRequest request) {
        return new RulesEdit(company.value(), rules.get(company), trust.meets(request, Demand.SECOND_FACTOR));
    }

    /** Whoever has no second factor is led to their own on the way back to the page: nobody locks themselves out. */
    @Fresh
    @PostMapping
    @Needs(area = Area.SECURITY, action = Action.EDIT)
    Page save(CompanyId company, RulesForm form) {
        rules.save(company, form.rules());
        return new Redirect("/empresa/" + company.value() + PATH, "rules.saved");
    }
}
