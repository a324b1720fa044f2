package app.cuadra.files.sending;

import app.cuadra.files.file.FileTable;
import app.cuadra.files.file.StoredFile;
import app.cuadra.files.folder.Folder;
import app.cuadra.files.folder.FolderLog;
import app.cuadra.files.folder.FolderLog.Deed;
import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.practice.ClientContacts;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends files of a folder by mail, in the name of whoever sends them: an answer goes to that person. */
@Component
class Sendings {

    /** So many letters of one firm leave in 24 hours. */
    static final int MAX_A_DAY = 500;

    private final SendingTable table;
    private final FileTable files;
    private final ClientContacts contacts;
    private final Mails mails;
    private final FolderLog log;

    Sendings(SendingTable table, FileTable files, ClientContacts contacts, Mails mails, FolderLog log) {
        this.table = table;
        this.files = files;
        this.contacts = contacts;
        this.mails = mails;
        this.log = log;
    }

    /** The client's address, if the firm knows one. */
    Optional<Email> known(Folder folder) {
        return contacts.email(folder.practice(), folder.company());
    }

    /** These files as they are now; those in the trash are left out. */
    List<StoredFile> files(Folder folder, List<Long> chosen) {
        return files.stored(folder, chosen);
    }

    /**
     * Puts the letter into the outbox, notes it, and says so in the folder's history.
     *
     * @throws Refused what must be corrected
     * @throws NotFound when a file is not there any more
     */
    @Transactional
    public void send(Folder folder, List<Long> chosen, SendingForm form, Firm firm, Viewer by) {
        var stored = files.stored(folder, chosen);
        if (stored.size() != chosen.size()) {
            throw new NotFound("file");
        }
        if (!by.emailVerified()) {
            throw Refused.because("sending.unverified");
        }
        var sending = Sending.read(form);
        refuseTooMuch(stored);
        if (table.lastDay(folder.practice()) >= MAX_A_DAY) {
            throw Refused.because("sending.dayFull", Map.of("max", MAX_A_DAY));
        }
        if (form.keeps()) {
            contacts.note(folder.practice(), folder.company(), sending.readers().getFirst());
        }
        var mail = mails.post(letter(sending, stored, firm, by));
        table.add(folder, mail, sending, stored, by);
        log.noteAll(folder, Deed.SENT, stored.stream().map(StoredFile::name).toList());
    }

    private static void refuseTooMuch(List<StoredFile> stored) {
        var bytes = stored.stream().mapToLong(file -> file.kept().size()).sum();
        if (bytes > Sending.MAX_BYTES) {
            throw Refused.because(
                    "sending.tooBig", Map.of("megabytes", megabytes(bytes), "max", megabytes(Sending.MAX_BYTES)));
        }
    }

    private static double megabytes(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }

    private static Letter letter(Sending sending, List<StoredFile> stored, Firm firm, Viewer by) {
        var readers = sending.readers();
        var letter = Letter.to(readers.getFirst(), by.locale(), "sending.mail.subject", "subject", sending.subject());
        for (var line : sending.message()) {
            letter = letter.says("sending.mail.line", "line", line);
        }
        var names = stored.stream().map(StoredFile::name).collect(Collectors.joining(", "));
        return letter.says("sending.mail.files", "count", stored.size(), "names", names)
                .says("sending.mail.who", "person", by.name(), "firm", firm.name())
                .in(new Letter.Envelope(
                        readers.subList(1, readers.size()),
                        sending.copies(),
                        by.login().contains("@") ? Optional.of(new Email(by.login())) : Optional.empty(),
                        stored.stream()
                                .map(file -> new Letter.Attachment(
                                        file.name(), file.format().mediaType(), file.kept()))
                                .toList()));
    }
}
