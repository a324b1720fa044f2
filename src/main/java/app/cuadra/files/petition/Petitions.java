package app.cuadra.files.petition;

import app.cuadra.files.folder.Folder;
import app.cuadra.identity.Users;
import app.cuadra.mail.Letter;
import app.cuadra.mail.MailId;
import app.cuadra.mail.Mails;
import app.cuadra.practice.MissingPapers;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking clients for papers, reminding them, and taking it back; in the firm's scope. */
@Component
class Petitions {

    /** So many petitions of one firm in 24 hours. */
    static final int MAX_A_DAY = 5_000;

    /** Somebody is not reminded by hand more often than this. */
    static final Duration REST = Duration.ofHours(1);

    private final PetitionTable table;
    private final MissingPapers missing;
    private final Mails mails;
    private final Firms firms;
    private final ObjectProvider<Users> users;
    private final Clock clock;

    Petitions(
            PetitionTable table,
            MissingPapers missing,
            Mails mails,
            Firms firms,
            ObjectProvider<Users> users,
            Clock clock) {
        this.table = table;
        this.missing = missing;
        this.mails = mails;
        this.firms = firms;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Asks, and puts the letter into the outbox.
     *
     * @throws Refused {@code sending.unverified}, {@code petition.dayFull}
     */
    @Transactional
    public long ask(Folder folder, Asked asked, UserId by) {
        var person = users.getObject()
                .find(by)
                .filter(Users.User::emailVerified)
                .orElseThrow(() -> Refused.because("sending.unverified"));
        if (table.lastDay(folder.practice()) >= MAX_A_DAY) {
            throw Refused.because("petition.dayFull", Map.of("max", MAX_A_DAY));
        }
        var id = table.add(folder, asked, by, person.name());
        letter(folder.practice(), folder.company(), get(folder, id), folder.title(), false);
        count(folder.practice(), folder.company());
        return id;
    }

    /**
     * Sends another letter now.
     *
     * @throws Refused {@code petition.over}, {@code petition.nothingMissing}, {@code petition.justReminded}
     */
    @Transactional
    public void remind(Folder folder, long id) {
        table.lock(folder.practice(), folder.company(), id);
        var petition = get(folder, id);
        if (!petition.open(clock.instant())) {
            throw Refused.because("petition.over");
        }
        if (petition.missing().isEmpty()) {
            throw Refused.because("petition.nothingMissing");
        }
        if (petition.lastLetterAt().plus(REST).isAfter(clock.instant())) {
            throw Refused.because("petition.justReminded");
        }
        letter(folder.practice(), folder.company(), petition, folder.title(), true);
    }

    /** The letter, with a link of its own. */
    void letter(PracticeId practice, CompanyId company, Petition petition, String client, boolean reminds) {
        var link = PetitionLink.make(practice, company);
        table.link(petition.id(), link);
        var firm = firms.get(practice);
        var kind = reminds ? "petition.mail.reminder." : "petition.mail.";
        var letter = Letter.to(
                        new Email(petition.email()),
                        Locale.of(petition.language()),
                        kind + "subject",
                        "firm",
                        firm.name(),
                        "company",
                        client)
                .says(
                        kind + "what",
                        "person",
                        petition.askedBy(),
                        "firm",
                        firm.name(),
                        "company",
                        client,
                        "due",
                        java.util.Date.from(petition.dueOn().atTime(12, 0).toInstant(ZoneOffset.UTC)));
        for (var paper : petition.missing()) {
            letter = letter.says("petition.mail.paper", "name", paper.name());
        }
        for (var line : petition.message().lines().toList()) {
            letter = letter.says("petition.mail.line", "line", line);
        }
        letter = letter.says("petition.mail.how").button("petition.mail.button", link.path());
        MailId mail = mails.post(letter);
        table.lettered(practice, company, petition.id(), mail, Reminders.next(petition.dueOn(), clock.instant()));
    }

    /** Its links lead nowhere from now on, and nothing is missing because of it. */
    @Transactional
    public void withdraw(Folder folder, long id) {
        get(folder, id);
        table.withdraw(folder, id);
        count(folder.practice(), folder.company());
    }

    /** The firm has this paper, or does not need it. */
    @Transactional
    public void close(Folder folder, long id, long paper) {
        var known = get(folder, id).papers().stream().anyMatch(each -> each.id() == paper);
        if (!known) {
            throw new NotFound("paper");
        }
        table.close(folder, id, paper);
        count(folder.practice(), folder.company());
    }

    Petition get(Folder folder, long id) {
        return table.find(folder.practice(), folder.company(), id).orElseThrow(() -> new NotFound("petition"));
    }

    List<Petition> list(Folder folder) {
        return table.list(folder.practice(), folder.company());
    }

    /** Tells the list of clients how many papers are missing now. */
    void count(PracticeId practice, CompanyId company) {
        missing.set(practice, company, table.missing(practice, company, today()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Until when a paper of this kind is good that comes today. */
    Optional<LocalDate> goodUntil(Optional<PaperKind> kind) {
        return kind.filter(known -> known.daysGood() > 0).map(known -> today().plusDays(known.daysGood()));
    }
}
