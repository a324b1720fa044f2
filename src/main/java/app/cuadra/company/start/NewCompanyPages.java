package app.cuadra.company.start;

import app.cuadra.company.Companies;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One more company for somebody who is signed in (COM-1). */
@Controller
@RequestMapping("/empresas/nueva")
class NewCompanyPages {

    private final Companies companies;
    private final Countries countries;

    NewCompanyPages(Companies companies, Countries countries) {
        this.companies = companies;
        this.countries = countries;
    }

    @GetMapping
    Page ask(Viewer viewer) {
        var form = NewCompanyForm.of(probably(viewer));
        return show(form, List.of());
    }

    /** The kinds of identification of another country, for the form that is open. */
    @GetMapping("/identificaciones")
    Page types(Viewer viewer, @RequestParam(defaultValue = "") String country) {
        return new TaxIdTypeOptions(chosen(country).taxIdTypes());
    }

    @PostMapping
    Page found(Viewer viewer, NewCompanyForm form) {
        try {
            var company = companies.found(form.company(countries, viewer.id()), viewer.id());
            return new Redirect("/empresa/" + company.value());
        } catch (Refused refused) {
            return show(form, refused.problems());
        }
    }

    private Page show(NewCompanyForm form, List<Problem> problems) {
        return new NewCompanyEdit(form, countries.all(), chosen(form.country()).taxIdTypes(), problems);
    }

    /** The country whose day the person lives in, else the first of the product. */
    private Country probably(Viewer viewer) {
        return countries.all().stream()
                .filter(country -> country.timeZone().equals(viewer.zone()))
                .findFirst()
                .orElse(countries.all().getFirst());
    }

    private Country chosen(String code) {
        return countries.all().stream()
                .filter(country -> country.code().value().equals(code))
                .findFirst()
                .orElse(countries.get(new CountryCode("CO")));
    }
}
