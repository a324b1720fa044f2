package app.cuadra.integration.link;

import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.gateway.Outcome.Unknown;
import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Closes a payment link at its gateway too, where that can be done; our own page leads nobody there meanwhile. */
@Component
class LinkClosing implements JobKind {

    static final String KIND = "gateway.linkClosing";

    private final PaymentLinks links;
    private final Connections connections;
    private final Gateways gateways;

    LinkClosing(PaymentLinks links, Connections connections, Gateways gateways) {
        this.links = links;
        this.connections = connections;
        this.gateways = gateways;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var company = Objects.requireNonNull(run.scope().company());
        var link = links.get(company, run.argument(LinkOpening.Argument.class).link());
        var connection = connections.get(company, link.connection());
        var credentials = connections.credentials(company, connection);
        if (credentials.isPresent()
                && !link.outside().isEmpty()
                && gateways.of(connection.provider()).close(credentials.get(), link.outside())
                        instanceof Unknown<String> unknown) {
            throw new NoAnswer(unknown.why());
        }
    }
}
