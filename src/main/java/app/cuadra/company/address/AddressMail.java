package app.cuadra.company.address;

import app.cuadra.company.Companies;
import app.cuadra.company.address.AddressTable.New;
import app.cuadra.company.people.Person;
import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.web.Viewer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The letters of a change of address. */
@Component
class AddressMail {

    private final Mails mails;
    private final Companies companies;
    private final Users users;

    AddressMail(Mails mails, Companies companies, Users users) {
        this.mails = mails;
        this.companies = companies;
        this.users = users;
    }

    /**
     * Asks both addresses. Whether the new one has a user already, only its owner learns: whoever asks is told the same
     * either way.
     */
    void ask(CompanyId company, Viewer by, Person person, New change) {
        var name = companies.get(company).name();
        mails.send(letter(change.before(), by, person, name, "address.mail.old", change)
                .says("address.mail.notYou")
                .button(
                        "address.mail.button",
                        "/correo-nuevo/" + change.oldLink().token()));
        if (users.find(change.after()).isPresent()) {
            mails.send(letter(change.after(), by, person, name, "address.mail.taken", change));
        } else {
            mails.send(letter(change.after(), by, person, name, "address.mail.new", change)
                    .says("address.mail.notYou")
                    .button(
                            "address.mail.button",
                            "/correo-nuevo/" + change.newLink().token()));
        }
    }

    private static Letter letter(Email to, Viewer by, Person person, String company, String what, New change) {
        return Letter.to(to, by.locale(), "address.mail.subject")
                .greeting(person.name())
                .says(
                        what,
                        "by",
                        by.name(),
                        "company",
                        company,
                        "before",
                        change.before().value(),
                        "after",
                        change.after().value(),
                        "days",
                        AddressChanges.OPEN.toDays());
    }

    /** Tells both that it is done. */
    void done(AddressChange change, Locale reader) {
        for (var to : new Email[] {change.before(), change.after()}) {
            mails.send(Letter.to(to, reader, "address.mail.doneSubject")
                    .says(
                            "address.mail.done",
                            "before",
                            change.before().value(),
                            "after",
                            change.after().value()));
        }
    }
}
