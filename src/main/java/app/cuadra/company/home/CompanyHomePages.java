package app.cuadra.company.home;

import app.cuadra.company.Access;
import app.cuadra.company.AccessHolders;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.plan.Subscriptions;
import app.cuadra.company.settings.CompanyDetails;
import app.cuadra.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of a company: what is missing, who can come in, how long the trial lasts. */
@Controller
@RequestMapping("/empresa/{company}")
class CompanyHomePages {

    private final CompanyDetails details;
    private final Subscriptions subscriptions;
    private final Permissions permissions;
    private final List<AccessHolders> ways;

    CompanyHomePages(
            CompanyDetails details, Subscriptions subscriptions, Permissions permissions, List<AccessHolders> ways) {
        this.details = details;
        this.subscriptions = subscriptions;
        this.permissions = permissions;
        this.ways = ways;
    }

    @GetMapping
    @Needs(area = Area.HOME, action = Action.VIEW)
    Page show(Access access) {
        var company = access.company();
        var people = access.allows(permissions, Area.PEOPLE, Action.VIEW)
                ? ways.stream().flatMap(way -> way.holders(company).stream()).toList()
                : List.<AccessHolders.Holder>of();
        return new HomeShow(
                company.value(),
                details.get(company),
                access.allows(permissions, Area.SETTINGS, Action.EDIT),
                access.allows(permissions, Area.AUDIT, Action.VIEW),
                people,
                subscriptions.of(company));
    }
}
