package app.cuadra.files.folder;

import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what in a folder. Always in the firm's own history of it; in the company's as well while the folder is shared with
 * it: what a firm keeps for itself is not told by a history either.
 */
@Component
public class FolderLog {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Tenancy tenancy;
    private final Clock clock;

    FolderLog(JdbcClient jdbc, AuditTrail audit, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What can be done in a folder. */
    public enum Deed {
        UPLOADED,
        VERSION,
        DOWNLOADED,
        DELETED,
        RESTORED,
        REVERTED,
        SHARED,
        UNSHARED,
        /** Gone for good, after its time in the trash. */
        ERASED,
        /** By mail, with a letter. */
        SENT;

        /** The key of its text. */
        public String messageKey() {
            return "file.deed." + name();
        }
    }

    /** Something that was done. */
    public record Done(Deed deed, String subject, String by, Instant at) {}

    /** Notes it. */
    @Transactional
    public void note(Folder folder, Deed deed, String subject) {
        noteAll(folder, deed, List.of(subject));
    }

    /** Notes the same of several files. */
    @Transactional
    public void noteAll(Folder folder, Deed deed, List<String> subjects) {
        var origin = Origin.current();
        jdbc.sql("""
                        insert into client_file_event (practice_id, company_id, at, user_id, user_name, action, subject)
                        select :practice, :company, :at, :user::bigint, :name, :action, subject
                        from unnest(:subjects::text[]) as given (subject)
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "user",
                        Optional.ofNullable(origin.user()).map(UserId::value).orElse(null))
                .param("name", origin.name())
                .param("action", deed.name())
                .param("subjects", subjects.toArray(String[]::new))
                .update();
        if (folder.shared()) {
            var action = "files." + deed.name().toLowerCase(Locale.ROOT);
            tenancy.within(folder.company(), () -> {
                audit.recordAll(subjects.stream()
                        .map(subject -> new AuditTrail.Of(
                                folder.company(), new AuditTrail.Entry(action, subject, Map.of(), Map.of())))
                        .toList());
                return true;
            });
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Done> list(Folder folder) {
        return jdbc.sql("""
                        select action, subject, user_name, at from client_file_event
                        where practice_id = :practice and company_id = :company
                        order by id desc limit :limit
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("limit", SHOWN)
                .query((row, _) -> new Done(
                        Deed.valueOf(row.getString("action")),
                        row.getString("subject"),
                        row.getString("user_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
