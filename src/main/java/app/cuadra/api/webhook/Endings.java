package app.cuadra.api.webhook;

import app.cuadra.api.webhook.Webhook.State;
import app.cuadra.company.Companies;
import app.cuadra.company.PersonChanged;
import app.cuadra.identity.AccountClosed;
import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Webhooks that stop by themselves, and the letters about it. */
@Component
class Endings {

    private final WebhookTable table;
    private final DueTable due;
    private final Users users;
    private final Companies companies;
    private final Mails mails;
    private final Tenancy tenancy;

    Endings(WebhookTable table, DueTable due, Users users, Companies companies, Mails mails, Tenancy tenancy) {
        this.table = table;
        this.due = due;
        this.users = users;
        this.companies = companies;
        this.mails = mails;
        this.tenancy = tenancy;
    }

    /** The other side wants no more. */
    void gone(CompanyId company, Webhook webhook) {
        if (table.state(company, webhook.id(), State.GONE)) {
            due.stop(company, webhook.id());
            write(company, webhook, "webhook.mail.gone");
        }
    }

    /** Nothing has arrived for as long as we try. */
    void failing(CompanyId company, Webhook webhook) {
        if (table.state(company, webhook.id(), State.FAILING)) {
            due.stop(company, webhook.id());
            write(company, webhook, "webhook.mail.failing");
        }
    }

    /** What somebody subscribed tells them nothing once they no longer work there. */
    @EventListener
    @Transactional
    public void left(PersonChanged change) {
        if (change.kind() == PersonChanged.Kind.REMOVED) {
            table.ownerLeft(change.company(), change.person()).forEach(webhook -> due.stop(change.company(), webhook));
        }
    }

    /** Whoever takes an account back decides anew what is told to whom. */
    @EventListener
    @Transactional
    public void closed(AccountClosed closed) {
        tenancy.within(closed.user(), () -> {
            table.accountClosed(closed.user()).forEach(webhook -> due.stop(webhook.company(), webhook.id()));
            return closed;
        });
    }

    /** A generated login has no address to write to. */
    private void write(CompanyId company, Webhook webhook, String what) {
        users.find(new UserId(webhook.user()))
                .filter(user -> !user.generated())
                .ifPresent(
                        user -> mails.send(Letter.to(new Email(user.login()), Locale.of("es"), "webhook.mail.subject")
                                .greeting(user.name())
                                .says(
                                        what,
                                        "host",
                                        String.valueOf(webhook.url().getHost()),
                                        "company",
                                        companies.get(company).name())
                                .button(
                                        "webhook.mail.button",
                                        "/empresa/" + company.value() + WebhookPages.PATH + "/" + webhook.id())));
    }
}
