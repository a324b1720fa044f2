package app.cuadra.api.company;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Companies;
import app.cuadra.company.Needs;
import app.cuadra.values.CompanyId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/company}: which company the token is for. */
@RestController
class CompanyResource {

    private final Companies companies;

    CompanyResource(Companies companies) {
        this.companies = companies;
    }

    @GetMapping(path = "/api/v1/company", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(area = Area.SETTINGS, action = Action.VIEW)
    ApiCompany show(CompanyId id) {
        var company = companies.get(id);
        return new ApiCompany(
                company.id().value(),
                company.name(),
                company.country().value(),
                company.identification(),
                company.state().name(),
                company.trialEndsOn());
    }
}
