package app.cuadra.integration.page;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Companies;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.identity.Users;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.connection.NoticeAddress;
import app.cuadra.integration.gateway.Coverage;
import app.cuadra.integration.link.PaymentLinks;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one gateway: how it stands, and what it is used for. */
@Controller
class GatewayShowPages {

    /** Payment links on one page. */
    private static final int PAGE = 25;

    private final Gateways gateways;
    private final Connections connections;
    private final PaymentLinks links;
    private final Coverage coverage;
    private final Companies companies;
    private final NoticeAddress addresses;
    private final Users users;
    private final Permissions permissions;

    GatewayShowPages(
            Gateways gateways,
            Connections connections,
            PaymentLinks links,
            Coverage coverage,
            Companies companies,
            NoticeAddress addresses,
            Users users,
            Permissions permissions) {
        this.gateways = gateways;
        this.connections = connections;
        this.links = links;
        this.coverage = coverage;
        this.companies = companies;
        this.addresses = addresses;
        this.users = users;
        this.permissions = permissions;
    }

    @GetMapping("/empresa/{company}/integraciones/{gateway}")
    @Needs(area = Area.INTEGRATIONS, action = Action.VIEW)
    Page show(Access access, @PathVariable("gateway") String word, LinkIndexForm form) {
        var gateway = gateways.of(word);
        var company = access.company();
        var all = connections.past(company, gateway.provider());
        var works = coverage.works(gateway.provider(), companies.get(company).country());
        if (all.isEmpty() && !works) {
            throw new NotFound("gateway in this country");
        }
        var found = links.list(company, all, form.before(), PAGE + 1);
        var now = all.stream().filter(one -> one.disconnectedAt().isEmpty()).findFirst();
        return new GatewayShow(
                "/empresa/" + company.value() + "/integraciones/" + word,
                gateway,
                now,
                now.map(one -> addresses.of(company, one.noticeKey()).toString())
                        .orElse(""),
                all.stream().filter(one -> one.disconnectedAt().isPresent()).toList(),
                names(all),
                found.stream().limit(PAGE).toList(),
                found.size() > PAGE,
                works && access.allows(permissions, Area.INTEGRATIONS, Action.CREATE),
                works && access.allows(permissions, Area.INTEGRATIONS, Action.EDIT));
    }

    private Map<UserId, String> names(List<Connection> all) {
        return users.names(all.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.connectedBy()), one.disconnectedBy().stream()))
                .map(UserId::new)
                .collect(Collectors.toSet()));
    }
}
