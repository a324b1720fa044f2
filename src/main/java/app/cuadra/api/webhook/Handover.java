package app.cuadra.api.webhook;

import app.cuadra.api.webhook.Delivery.State;
import app.cuadra.api.webhook.DeliveryTable.Tried;
import app.cuadra.api.webhook.DueTable.Claim;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.platform.http.Call;
import app.cuadra.platform.http.Calls;
import app.cuadra.platform.http.Outcome;
import app.cuadra.platform.http.Outcome.Answered;
import app.cuadra.platform.http.Outcome.NotSent;
import app.cuadra.platform.http.Outcome.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells one webhook one thing, and notes what came of it. */
@Component
class Handover {

    /** So long something is tried. */
    static final Duration TRYING = Duration.ofDays(3);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int READ = 16 * 1024;
    private static final int KEPT = 2000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final double JITTER = 0.2;
    private static final int GONE = 410;

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final DueTable due;
    private final Endings endings;
    private final Keys keys;
    private final Calls calls;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;

    Handover(
            WebhookTable webhooks,
            DeliveryTable deliveries,
            DueTable due,
            Endings endings,
            Keys keys,
            Calls calls,
            Tenancy tenancy,
            TransactionOperations transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.due = due;
        this.endings = endings;
        this.keys = keys;
        this.calls = calls;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Prepared(Webhook webhook, Delivery delivery, Call call) {}

    void make(Claim claim) {
        tenancy.within(claim.company(), () -> {
            var prepared = transactions.execute(_ -> prepare(claim));
            if (prepared != null && prepared.isPresent()) {
                var begun = clock.instant();
                var outcome = calls.make(prepared.get().call());
                var took = Duration.between(begun, clock.instant());
                transactions.executeWithoutResult(_ -> note(claim, prepared.get(), outcome, took));
            }
            return claim;
        });
    }

    private Optional<Prepared> prepare(Claim claim) {
        var webhook = webhooks.find(claim.company(), claim.webhook());
        var delivery = webhook.flatMap(found -> deliveries.find(claim.company(), found.id(), claim.delivery()));
        if (webhook.isEmpty() || delivery.isEmpty()) {
            due.done(claim);
            return Optional.empty();
        }
        if (!webhook.get().active() && !delivery.get().event().equals(Announcing.TEST)) {
            due.stop(claim.company(), claim.webhook());
            return Optional.empty();
        }
        return Optional.of(new Prepared(
                webhook.get(),
                delivery.get(),
                Call.post(
                                webhook.get().url(),
                                headers(claim, delivery.get()),
                                delivery.get().body().getBytes(StandardCharsets.UTF_8))
                        .within(PATIENCE, READ)));
    }

    private Map<String, String> headers(Claim claim, Delivery delivery) {
        var second = clock.instant().getEpochSecond();
        var signature = new StringBuilder("t=" + second);
        for (var secret : keys.signing(claim.company(), claim.webhook())) {
            signature.append(",v1=").append(secret.sign(second, delivery.body()));
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Cuadra-Event", delivery.event());
        headers.put("Cuadra-Delivery", delivery.uid().toString());
        headers.put("Cuadra-Signature", signature.toString());
        return headers;
    }

    private void note(Claim claim, Prepared prepared, Outcome outcome, Duration took) {
        var tried = tried(outcome, took);
        var company = claim.company();
        var id = prepared.webhook().id();
        var delivery = prepared.delivery().id();
        if (outcome instanceof Answered answered && answered.success()) {
            if (due.done(claim)) {
                deliveries.tried(company, delivery, tried, State.DELIVERED);
                webhooks.arrived(company, id);
            }
        } else if (outcome instanceof Answered answered && answered.status() == GONE) {
            if (due.done(claim)) {
                deliveries.tried(company, delivery, tried, State.FAILED);
                endings.gone(company, prepared.webhook());
            }
        } else if (clock.instant().isBefore(deliveries.queued(company, delivery).plus(TRYING))) {
            if (due.later(claim, pauseAfter(prepared.delivery().attempts() + 1))) {
                deliveries.tried(company, delivery, tried, State.WAITING);
                webhooks.notArrived(company, id);
            }
        } else if (due.done(claim)) {
            deliveries.tried(company, delivery, tried, outcome instanceof Unknown ? State.UNKNOWN : State.FAILED);
            var since = webhooks.notArrived(company, id);
            if (!clock.instant().isBefore(since.plus(TRYING))) {
                endings.failing(company, prepared.webhook());
            }
        }
    }

    private static Tried tried(Outcome outcome, Duration took) {
        return switch (outcome) {
            case Answered answered ->
                new Tried(OptionalInt.of(answered.status()), beginning(answered.body()), "", took);
            case NotSent not -> new Tried(OptionalInt.empty(), "", not.reason().name(), took);
            case Unknown unknown ->
                new Tried(OptionalInt.empty(), "", unknown.reason().name(), took);
        };
    }

    /** Whatever was answered, as text that a column and a page can hold. */
    private static String beginning(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "\uFFFD");
        return text.length() > KEPT ? text.substring(0, KEPT) : text;
    }

    /** 10 seconds, and three times as long after each further try, up to six hours; some more or less, so that many that failed at once do not come back at once. */
    static Duration pauseAfter(int attempt) {
        var pause = FIRST_PAUSE.multipliedBy((long) Math.pow(3, Math.min(attempt, 9) - 1));
        var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        var factor = 1 - JITTER + 2 * JITTER * RandomGenerator.getDefault().nextDouble();
        return Duration.ofMillis((long) (bounded.toMillis() * factor));
    }
}
