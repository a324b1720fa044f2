package app.cuadra.integration.notice;

import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.connection.Gateways;
import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.integration.gateway.Reading.AskAbout;
import app.cuadra.integration.gateway.Reading.Beside;
import app.cuadra.integration.gateway.Reading.Forged;
import app.cuadra.integration.gateway.Reading.Says;
import app.cuadra.integration.payment.PaymentRecords;
import app.cuadra.platform.JobScope;
import app.cuadra.platform.Jobs;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives what gateways tell, and logs whatever was sent. The gateway is asked nothing here: that is a job's, after the
 * notification is stored, so that a gateway gets its answer at once.
 */
@Component
public class Notices {

    /** So many that are not the gateway's are logged within an hour; more are turned away unread. */
    static final int FORGED_MAX = 100;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OUTSIDE_LENGTH = 100;

    private final NoticeTable table;
    private final Connections connections;
    private final Gateways gateways;
    private final PaymentRecords payments;
    private final Jobs jobs;
    private final Clock clock;

    Notices(
            NoticeTable table,
            Connections connections,
            Gateways gateways,
            PaymentRecords payments,
            Jobs jobs,
            Clock clock) {
        this.table = table;
        this.connections = connections;
        this.gateways = gateways;
        this.payments = payments;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How to answer whoever sent something. */
    enum Answer {
        TAKEN,
        REFUSED,
        TOO_MANY,
        NOWHERE
    }

    /** The newest of some connections. */
    @Transactional(readOnly = true)
    public List<Notice> list(CompanyId company, List<Connection> of, long before, int limit) {
        return table.list(company, of.stream().map(Connection::id).toList(), before, limit);
    }

    /** Receives for the connection whose address has this key; the tenancy is set to its company. */
    @Transactional
    Answer receive(CompanyId company, String key, Notification notification, String origin) {
        var found = connections.ofNotices(company, key);
        if (found.isEmpty()) {
            return Answer.NOWHERE;
        }
        var connection = found.get();
        table.lock(company, connection.id());
        var digest = digest(notification);
        var credentials = connections.credentials(company, connection);
        if (credentials.isEmpty()) {
            return refuse(company, connection, digest, NoticeOutcome.AFTER_END, origin);
        }
        var reading = gateways.of(connection.provider()).read(credentials.get(), notification, clock.instant());
        if (reading instanceof Forged) {
            return refuse(company, connection, digest, NoticeOutcome.FORGED, origin);
        }
        if (table.received(company, connection.id(), digest)) {
            table.add(company, connection.id(), origin, digest, NoticeOutcome.REPEATED, outside(reading));
            return Answer.TAKEN;
        }
        var outcome = understood(company, connection, reading);
        var id = table.add(company, connection.id(), origin, digest, outcome, outside(reading));
        if (outcome == NoticeOutcome.ASKING) {
            var forWhom = JobScope.of(company, new UserId(connection.connectedBy()));
            jobs.start(NoticeJob.KIND, forWhom, new NoticeJob.Argument(id, connection.id()), 1);
        }
        return Answer.TAKEN;
    }

    private NoticeOutcome understood(CompanyId company, Connection connection, Reading reading) {
        return switch (reading) {
            case Says says -> NoticeOutcome.of(payments.tell(company, connection, says.fact()));
            case AskAbout _ -> NoticeOutcome.ASKING;
            case Beside _, Forged _ -> NoticeOutcome.BESIDE;
        };
    }

    private Answer refuse(
            CompanyId company, Connection connection, byte[] digest, NoticeOutcome outcome, String origin) {
        if (table.forged(company, connection.id(), HOUR) >= FORGED_MAX) {
            return Answer.TOO_MANY;
        }
        table.add(company, connection.id(), origin, digest, outcome, "");
        return Answer.REFUSED;
    }

    private static String outside(Reading reading) {
        var outside = switch (reading) {
            case Says says -> says.fact().outside();
            case AskAbout about -> about.payment();
            case Beside _, Forged _ -> "";
        };
        return outside.length() > OUTSIDE_LENGTH ? outside.substring(0, OUTSIDE_LENGTH) : outside;
    }

    /** The same content sent twice has the same; a signature of another moment does not make it another. */
    private static byte[] digest(Notification notification) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(notification.query().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(notification.body());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
