package app.cuadra.api.webhook;

import app.cuadra.api.webhook.DueTable.Claim;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.Stopping;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings what is due to where it belongs, some at a time. Each is taken in one statement, handed over outside of any
 * transaction and noted in another, so any number of nodes may do this at once. Whoever is killed on the way loses what it
 * has taken after some minutes: it is then told again, under the same id.
 */
@Component
class Courier implements RecurringJob {

    /** Longer than a call may take, with everything around it. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** How many are told at once on one node, so that a few that do not answer hold up nobody else. */
    private static final int AT_ONCE = 16;

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final DueTable due;
    private final Handover handover;
    private final Stopping stopping;
    private final AtomicBoolean startingSoon = new AtomicBoolean();

    Courier(DueTable due, Handover handover, Stopping stopping) {
        this.due = due;
        this.handover = handover;
        this.stopping = stopping;
    }

    @Override
    public String name() {
        return "webhook-delivery";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    /** Until nothing is due any more: what was delivered may have opened the way for the next of its lane. */
    @Override
    public void turn() {
        while (round() > 0 && !stopping.begun()) {
            Thread.yield();
        }
    }

    /** In the background, without waiting for the next turn. */
    void soon() {
        if (startingSoon.compareAndSet(false, true)) {
            Thread.ofVirtual().name("webhooks").start(() -> {
                startingSoon.set(false);
                try {
                    turn();
                } catch (RuntimeException failed) {
                    log.info(
                            "Webhooks wait for the next turn: {}",
                            failed.getClass().getSimpleName());
                }
            });
        }
    }

    private int round() {
        var taken = new AtomicInteger();
        var places = new Semaphore(AT_ONCE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!stopping.begun()) {
                places.acquireUninterruptibly();
                var claim = due.claim(LEASE);
                if (claim.isEmpty()) {
                    break;
                }
                taken.incrementAndGet();
                executor.execute(() -> {
                    try {
                        hand(claim.get());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return taken.get();
    }

    private void hand(Claim claim) {
        try {
            handover.make(claim);
        } catch (RuntimeException failed) {
            // It stays taken until its claim ends.
            log.warn("A webhook was not told: delivery={}", claim.delivery(), failed);
        }
    }
}
