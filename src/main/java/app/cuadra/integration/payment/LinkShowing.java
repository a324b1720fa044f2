package app.cuadra.integration.payment;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Companies;
import app.cuadra.company.Permissions;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.identity.Users;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.link.PayAddress;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.values.Problem;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of a payment link together. */
@Component
class LinkShowing {

    private final PaymentRecords payments;
    private final Refunds refunds;
    private final Gateways gateways;
    private final PayAddress addresses;
    private final Companies companies;
    private final Countries countries;
    private final Users users;
    private final Permissions permissions;

    LinkShowing(
            PaymentRecords payments,
            Refunds refunds,
            Gateways gateways,
            PayAddress addresses,
            Companies companies,
            Countries countries,
            Users users,
            Permissions permissions) {
        this.payments = payments;
        this.refunds = refunds;
        this.gateways = gateways;
        this.addresses = addresses;
        this.companies = companies;
        this.countries = countries;
        this.users = users;
        this.permissions = permissions;
    }

    LinkShow show(Access access, PaymentLink link, Connection connection, List<Problem> problems) {
        var company = access.company();
        var paid = payments.of(company, link.id());
        var sentBack = refunds.of(company, link.id());
        var names = users.names(
                Stream.concat(Stream.of(link.createdBy()), sentBack.stream().map(Refund::requestedBy))
                        .map(UserId::new)
                        .collect(Collectors.toSet()));
        var open = connection.disconnectedAt().isEmpty();
        return new LinkShow(
                "/empresa/" + company.value() + "/integraciones/"
                        + connection.provider().word(),
                link,
                connection,
                addresses.of(company, link).toString(),
                paid.stream()
                        .map(payment -> new LinkShow.Paid(payment, Refunds.left(payment, sentBack)))
                        .toList(),
                sentBack,
                names,
                country(access).decimalSeparator(),
                new LinkShow.Rights(
                        open && access.allows(permissions, Area.INTEGRATIONS, Action.CREATE),
                        open && access.allows(permissions, Area.INTEGRATIONS, Action.VOID),
                        gateways.of(connection.provider()).refundsParts()),
                problems);
    }

    Country country(Access access) {
        return countries.get(companies.get(access.company()).country());
    }
}
