package app.cuadra.api.webhook;

import app.cuadra.api.webhook.Webhook.State;
import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.AnnouncementSource;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of a company, for its people and for programs. */
@Component
class Webhooks {

    /** The most that a company has. */
    static final int MAX = 20;

    /** So long after a rotation both secrets sign. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final WebhookTable table;
    private final Keys keys;
    private final DueTable due;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final ObjectProvider<AnnouncementSource> sources;
    private final Clock clock;

    Webhooks(
            WebhookTable table,
            Keys keys,
            DueTable due,
            Permissions permissions,
            AuditTrail audit,
            ObjectProvider<AnnouncementSource> sources,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.due = due;
        this.permissions = permissions;
        this.audit = audit;
        this.sources = sources;
        this.clock = clock;
    }

    /** A webhook that was just made, and its secret, which nobody sees again. */
    record Made(Webhook webhook, SigningSecret secret) {}

    /** Everything that can be told. */
    List<String> events() {
        return sources.orderedStream()
                .flatMap(source -> source.events().stream())
                .distinct()
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Webhook> all(CompanyId company) {
        return table.all(company);
    }

    /** @throws NotFound when the company has none of this number */
    @Transactional(readOnly = true)
    public Webhook get(CompanyId company, long id) {
        return table.find(company, id).orElseThrow(() -> new NotFound("webhook"));
    }

    /**
     * Subscribes an address.
     *
     * @throws Refused {@code webhook.tooMany}
     */
    @Transactional
    public Made subscribe(Access access, WebhookForm.Wanted wanted) {
        var company = access.company();
        if (table.all(company).size() >= MAX) {
            throw Refused.because("webhook.tooMany", Map.of("max", MAX));
        }
        var secret = SigningSecret.draw();
        var id = table.add(company, access.user(), wanted.url(), wanted.events(), keys.seal(company, secret));
        var webhook = get(company, id);
        record(company, "webhook.subscribed", webhook);
        return new Made(webhook, secret);
    }

    /** Gives another secret; the one of before signs as well for a day. */
    @Transactional
    public SigningSecret rotate(Access access, long id) {
        var webhook = changeable(access, id);
        var secret = SigningSecret.draw();
        table.rotate(
                access.company(),
                id,
                keys.seal(access.company(), secret),
                clock.instant().plus(OVERLAP));
        record(access.company(), "webhook.rotated", webhook);
        return secret;
    }

    /** Lets it wait. */
    @Transactional
    public void pause(Access access, long id) {
        var webhook = changeable(access, id);
        if (webhook.active() && table.state(access.company(), id, State.PAUSED)) {
            due.stop(access.company(), id);
            record(access.company(), "webhook.paused", webhook);
        }
    }

    /** Goes on, with what waits first. */
    @Transactional
    public void resume(Access access, long id) {
        var webhook = changeable(access, id);
        if (table.state(access.company(), id, State.ACTIVE)) {
            due.go(access.company(), id);
            record(access.company(), "webhook.resumed", webhook);
        }
    }

    /** Takes it away with its log. */
    @Transactional
    public void remove(Access access, long id) {
        var webhook = changeable(access, id);
        table.remove(access.company(), id);
        record(access.company(), "webhook.removed", webhook);
    }

    /** True when this person may change it: their own, or any for whoever clears away. */
    boolean mayChange(Access access, Webhook webhook) {
        return access.allows(permissions, Area.INTEGRATIONS, Action.VOID)
                || webhook.user() == access.user().value()
                        && access.allows(permissions, Area.INTEGRATIONS, Action.CREATE);
    }

    /** @throws NotFound when there is none that this person may change */
    @Transactional(readOnly = true)
    public Webhook changeable(Access access, long id) {
        return table.find(access.company(), id)
                .filter(webhook -> mayChange(access, webhook))
                .orElseThrow(() -> new NotFound("webhook"));
    }

    /** Not the whole address: some carry a secret. */
    private void record(CompanyId company, String action, Webhook webhook) {
        audit.record(
                company,
                AuditTrail.Entry.of(action, String.valueOf(webhook.url().getHost())));
    }
}
