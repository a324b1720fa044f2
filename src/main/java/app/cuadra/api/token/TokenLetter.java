package app.cuadra.api.token;

import app.cuadra.company.Companies;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** Tells the owner of an account that a token lets programs in as them. */
@Component
class TokenLetter {

    private final Mails mails;
    private final Companies companies;
    private final Clock clock;

    TokenLetter(Mails mails, Companies companies, Clock clock) {
        this.mails = mails;
        this.companies = companies;
        this.clock = clock;
    }

    /** A generated login has no address to write to. */
    void created(Viewer viewer, CompanyId company, String name, String address) {
        if (!viewer.login().contains("@")) {
            return;
        }
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(viewer.locale())
                .format(ZonedDateTime.now(clock).withZoneSameInstant(viewer.zone()));
        mails.send(Letter.to(new Email(viewer.login()), viewer.locale(), "apiToken.mail.subject")
                .greeting(viewer.name())
                .says(
                        "apiToken.mail.what",
                        "name",
                        name,
                        "company",
                        companies.get(company).name())
                .says("apiToken.mail.when", "when", when, "address", address)
                .says("apiToken.mail.notYou")
                .button("apiToken.mail.button", "/empresa/" + company.value() + TokenPages.PATH));
    }
}
