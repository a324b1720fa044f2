package app.cuadra.files.petition;

import app.cuadra.files.folder.Folders;
import app.cuadra.practice.ClientContacts;
import app.cuadra.practice.action.ClientAction;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import app.cuadra.web.Messages;
import app.cuadra.web.Option;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Pedir papeles" to a selection: the same papers of each, by a letter of its own (FIL-12). */
@Component
@Order(40)
class AskAction implements ClientAction {

    private final Petitions petitions;
    private final PetitionReading reading;
    private final PaperKinds kinds;
    private final Reached reached;
    private final Messages messages;

    AskAction(Petitions petitions, PetitionReading reading, PaperKinds kinds, Reached reached, Messages messages) {
        this.petitions = petitions;
        this.reading = reading;
        this.kinds = kinds;
        this.reached = reached;
        this.messages = messages;
    }

    /** How a client is reached. */
    @Component
    record Reached(Folders folders, ClientContacts contacts) {}

    @Override
    public String kind() {
        return "papers";
    }

    @Override
    public Right right() {
        return Right.WORK;
    }

    @Override
    public Optional<Question> question(Member by, Locale reader) {
        var country = by.firm().country();
        return Optional.of(new Question(
                "petition.template",
                "",
                Arrays.stream(Template.values())
                        .filter(template -> template.usedIn(country))
                        .map(template -> new Option(template.name(), names(template, reader)))
                        .toList()));
    }

    private String names(Template template, Locale reader) {
        return named(template, reader).stream().map(Asked.Named::name).collect(Collectors.joining(", "));
    }

    private List<Asked.Named> named(Template template, Locale reader) {
        var month = YearMonth.from(petitions.today()).minusMonths(1);
        return template.kinds().stream()
                .flatMap(code -> kinds.find(code).stream())
                .map(kind -> reading.named(kind, month, Messages.closest(reader)))
                .toList();
    }

    @Override
    public void act(Member by, CompanyId client, String answer) {
        var template = Arrays.stream(Template.values())
                .filter(each -> each.name().equals(answer))
                .findFirst()
                .orElseThrow(() -> Refused.because("clientAction.choose"));
        var folder = reached.folders().ofFirm(by.firm().id(), client);
        var email = reached.contacts()
                .email(by.firm().id(), client)
                .orElseThrow(() -> Refused.because("petition.noAddress"));
        var language = spokenIn(by.firm());
        var due = petitions.today().plusDays(Template.DAYS);
        petitions.ask(folder, new Asked(email, language, "", due, named(template, language)), by.user());
    }

    /** A job knows no reader: clients are written to in the language of the firm's country. */
    private static Locale spokenIn(Firm firm) {
        return Locale.of(firm.country().equals("BR") ? "pt" : "es");
    }
}
