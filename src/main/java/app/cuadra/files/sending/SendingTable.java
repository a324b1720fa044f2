package app.cuadra.files.sending;

import app.cuadra.files.file.StoredFile;
import app.cuadra.files.folder.Folder;
import app.cuadra.mail.MailId;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code client_sending} and {@code client_sending_file}. */
@Component
class SendingTable {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    SendingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that was sent, and the files that went along, by name. */
    record Sent(
            long id,
            MailId mail,
            List<String> readers,
            List<String> copies,
            String subject,
            String message,
            Instant at,
            String by,
            List<Long> files,
            List<String> names) {}

    void add(Folder folder, MailId mail, Sending sending, List<StoredFile> files, Viewer by) {
        var id = jdbc.sql("""
                        insert into client_sending (practice_id, company_id, mail_id, readers, copies, subject, message,
                                                    sent_at, sent_by, sent_by_name)
                        values (:practice, :company, :mail, :readers::text[], :copies::text[], :subject, :message,
                                :now, :by, :name)
                        returning id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("mail", mail.value())
                .param("readers", addresses(sending.readers()))
                .param("copies", addresses(sending.copies()))
                .param("subject", sending.subject())
                .param("message", String.join("\n", sending.message()))
                .param("now", now())
                .param("by", by.id().value())
                .param("name", by.name())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into client_sending_file (practice_id, company_id, sending_id, file_id, name, size)
                        select :practice, :company, :sending, f.file, f.name, f.size
                        from unnest(:files::bigint[], :names::text[], :sizes::bigint[]) as f (file, name, size)
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("sending", id)
                .param("files", files.stream().map(StoredFile::file).toArray(Long[]::new))
                .param("names", files.stream().map(StoredFile::name).toArray(String[]::new))
                .param("sizes", files.stream().map(file -> file.kept().size()).toArray(Long[]::new))
                .update();
    }

    /** How many letters of the firm were sent in the last 24 hours. */
    @Transactional(readOnly = true)
    public int lastDay(PracticeId practice) {
        return jdbc.sql("""
                        select count(*) from client_sending where practice_id = :practice and sent_at > :since
                        """)
                .param("practice", practice.value())
                .param("since", now().minus(Duration.ofDays(1)))
                .query(Integer.class)
                .single();
    }

    /** What was sent from a folder, the newest first. */
    @Transactional(readOnly = true)
    public List<Sent> list(Folder folder) {
        return jdbc.sql("""
                        select s.id, s.mail_id, s.readers, s.copies, s.subject, s.message, s.sent_at, s.sent_by_name,
                            array(select f.file_id from client_sending_file f
                                  where f.practice_id = s.practice_id and f.company_id = s.company_id
                                    and f.sending_id = s.id order by f.name, f.file_id) as files,
                            array(select f.name from client_sending_file f
                                  where f.practice_id = s.practice_id and f.company_id = s.company_id
                                    and f.sending_id = s.id order by f.name, f.file_id) as names
                        from client_sending s
                        where s.practice_id = :practice and s.company_id = :company
                        order by s.id desc limit :limit
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("limit", SHOWN)
                .query((row, _) -> sent(row))
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Sent get(Folder folder, long sending) {
        return jdbc.sql("""
                        select s.id, s.mail_id, s.readers, s.copies, s.subject, s.message, s.sent_at, s.sent_by_name,
                            array(select f.file_id from client_sending_file f
                                  where f.practice_id = s.practice_id and f.company_id = s.company_id
                                    and f.sending_id = s.id order by f.name, f.file_id) as files,
                            array(select f.name from client_sending_file f
                                  where f.practice_id = s.practice_id and f.company_id = s.company_id
                                    and f.sending_id = s.id order by f.name, f.file_id) as names
                        from client_sending s
                        where s.practice_id = :practice and s.company_id = :company and s.id = :sending
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("sending", sending)
                .query((row, _) -> sent(row))
                .optional()
                .orElseThrow(() -> new NotFound("sending"));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getLong("id"),
                new MailId(row.getLong("mail_id")),
                List.of((String[]) array(row, "readers").getArray()),
                List.of((String[]) array(row, "copies").getArray()),
                row.getString("subject"),
                row.getString("message"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("sent_by_name"),
                Stream.of((Long[]) array(row, "files").getArray()).toList(),
                List.of((String[]) array(row, "names").getArray()));
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return row.getArray(column);
    }

    private static String[] addresses(List<Email> readers) {
        return readers.stream().map(Email::value).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
