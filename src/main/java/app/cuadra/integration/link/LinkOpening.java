package app.cuadra.integration.link;

import app.cuadra.company.Companies;
import app.cuadra.country.Countries;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.connection.NoticeAddress;
import app.cuadra.integration.gateway.Charge;
import app.cuadra.integration.gateway.Opening;
import app.cuadra.integration.gateway.Outcome.Done;
import app.cuadra.integration.gateway.Outcome.Failed;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.Jobs;
import app.cuadra.values.CompanyId;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens a payment link at its gateway. Asked again under the same key, a gateway makes no second one. */
@Component
class LinkOpening implements JobKind {

    static final String KIND = "gateway.link";

    private final PaymentLinks links;
    private final Connections connections;
    private final Gateways gateways;
    private final NoticeAddress notices;
    private final PayAddress addresses;
    private final Companies companies;
    private final Countries countries;

    LinkOpening(
            PaymentLinks links,
            Connections connections,
            Gateways gateways,
            NoticeAddress notices,
            PayAddress addresses,
            Companies companies,
            Countries countries) {
        this.links = links;
        this.connections = connections;
        this.gateways = gateways;
        this.notices = notices;
        this.addresses = addresses;
        this.companies = companies;
        this.countries = countries;
    }

    /** Which link. */
    record Argument(long link) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var company = Objects.requireNonNull(run.scope().company());
        var link = links.get(company, run.argument(Argument.class).link());
        if (link.state() != PaymentLink.State.OPENING) {
            return;
        }
        var connection = connections.get(company, link.connection());
        var credentials = connections.credentials(company, connection);
        if (credentials.isEmpty()) {
            links.failed(company, link.id(), "gateway.notConnected", "");
            return;
        }
        switch (gateways.of(connection.provider()).open(credentials.get(), charge(company, connection, link))) {
            case Done<Opening> done -> links.opened(company, link.id(), done.value());
            case Failed<Opening> failed -> links.failed(company, link.id(), failed.code(), failed.said());
            case Unknown<Opening> unknown -> {
                if (run.attempt() < Jobs.MAX_ATTEMPTS) {
                    throw new NoAnswer(unknown.why());
                }
                links.failed(company, link.id(), "paymentLink.noAnswer", "");
            }
        }
    }

    private Charge charge(CompanyId company, Connection connection, PaymentLink link) {
        var price = links.prices(company, connection.provider()).stream()
                .filter(one -> one.currency().equals(link.currency()))
                .findFirst()
                .orElseThrow();
        var language = countries
                .get(companies.get(company).country())
                .languages()
                .getFirst()
                .getLanguage();
        return new Charge(
                link.outsideReference(),
                link.outsideReference(),
                link.description(),
                link.amount().setScale(price.decimals()),
                price,
                addresses.of(company, link),
                notices.of(company, connection.noticeKey()),
                language);
    }
}
