package app.cuadra.integration.link;

import app.cuadra.company.Companies;
import app.cuadra.integration.Payments;
import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.gateway.Coverage;
import app.cuadra.integration.gateway.Opening;
import app.cuadra.integration.gateway.Price;
import app.cuadra.integration.gateway.Provider;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A company's payment links. */
@Component
public class PaymentLinks implements Payments {

    /** A gateway is not asked about the same link more often than this. */
    static final Duration PAUSE = Duration.ofSeconds(15);

    private final PaymentLinkTable table;
    private final Connections connections;
    private final Companies companies;
    private final Coverage coverage;
    private final PayAddress addresses;
    private final Jobs jobs;
    private final AuditTrail audit;

    PaymentLinks(
            PaymentLinkTable table,
            Connections connections,
            Companies companies,
            Coverage coverage,
            PayAddress addresses,
            Jobs jobs,
            AuditTrail audit) {
        this.table = table;
        this.connections = connections;
        this.companies = companies;
        this.coverage = coverage;
        this.addresses = addresses;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Way> ways(CompanyId company) {
        return connections.open(company).stream()
                .map(connection -> new Way(
                        connection.provider().word(),
                        Connections.named(connection.provider()),
                        prices(company, connection.provider()).stream()
                                .map(Price::currency)
                                .toList()))
                .toList();
    }

    /** The currencies a gateway takes from this company. */
    List<Price> prices(CompanyId company, Provider provider) {
        return coverage.prices(provider, companies.get(company).country());
    }

    @Override
    @Transactional
    public long ask(CompanyId company, UserId by, String gateway, Wanted wanted) {
        var connection = Provider.of(gateway)
                .flatMap(provider -> connections.open(company, provider))
                .orElseThrow(() -> Refused.because("gateway.notConnected"));
        var price = prices(company, connection.provider()).stream()
                .filter(one -> one.currency().equals(wanted.currency()))
                .findFirst()
                .orElseThrow(() -> Refused.because("paymentLink.currency").at("currency"));
        if (!price.takes(wanted.amount())) {
            throw Refused.because("paymentLink.decimals", Map.of("decimals", price.decimals()))
                    .at("amount");
        }
        var id = table.add(
                company,
                new PaymentLinkTable.New(
                        connection.id(),
                        PayAddress.newSecret(),
                        PayAddress.newReference(),
                        wanted.reference(),
                        wanted.description(),
                        wanted.currency(),
                        wanted.amount()),
                by);
        open(company, by, id);
        audit.record(
                company,
                new Entry(
                        "paymentLink.created",
                        wanted.reference(),
                        Map.of(),
                        Map.of(
                                "amount",
                                wanted.amount().toPlainString() + " " + wanted.currency(),
                                "account",
                                Connections.named(connection.provider()))));
        return id;
    }

    private void open(CompanyId company, UserId by, long id) {
        jobs.start(LinkOpening.KIND, JobScope.of(company, by), new LinkOpening.Argument(id), 1);
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(CompanyId company, long id) {
        var link = get(company, id);
        return new Standing(
                addresses.of(company, link), link.payable(), link.paid().subtract(link.refunded()));
    }

    /** A link of the company. */
    @Transactional(readOnly = true)
    public PaymentLink get(CompanyId company, long id) {
        return table.get(company, id).orElseThrow(() -> new NotFound("payment link " + id));
    }

    /** The link whose address ends so. */
    @Transactional(readOnly = true)
    public Optional<PaymentLink> ofSecret(CompanyId company, String secret) {
        return table.ofSecret(company, secret);
    }

    /** Those made through some connections, the newest first. */
    @Transactional(readOnly = true)
    public List<PaymentLink> list(CompanyId company, List<Connection> through, long before, int limit) {
        return table.list(company, through.stream().map(Connection::id).toList(), before, limit);
    }

    /** Notes where a payer goes. */
    @Transactional
    void opened(CompanyId company, long id, Opening opening) {
        table.opened(company, id, opening);
    }

    /** Notes that it could not be opened. */
    @Transactional
    void failed(CompanyId company, long id, String problem, String said) {
        table.failed(company, id, problem, said);
    }

    /** Tries once more to open a link that could not be opened. */
    @Transactional
    void again(CompanyId company, UserId by, long id) {
        if (table.again(company, id)) {
            open(company, by, id);
        }
    }

    /** Closes a link: nobody is led to the gateway by it any more. */
    @Transactional
    void close(CompanyId company, UserId by, PaymentLink link) {
        if (table.close(company, link.id(), by)) {
            jobs.start(LinkClosing.KIND, JobScope.of(company, by), new LinkOpening.Argument(link.id()), 1);
            audit.record(company, Entry.of("paymentLink.closed", link.reference()));
        }
    }

    /** True when it is time to ask the gateway about this link again; notes that it is being asked. */
    @Transactional
    public boolean asks(CompanyId company, long id) {
        return table.asks(company, id, PAUSE);
    }
}
