package app.cuadra.files.petition;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.petition.Petition.Brought;
import app.cuadra.files.petition.Petition.Paper;
import app.cuadra.files.petition.Petition.State;
import app.cuadra.mail.MailId;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code client_petition}, {@code …_link}, {@code …_paper} and {@code …_file}, in the firm's scope. */
@Component
@Transactional
public class PetitionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PetitionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(Folder folder, Asked asked, UserId by, String name) {
        var id = jdbc.sql("""
                        insert into client_petition (practice_id, company_id, email, language, message, due_on, asked_at,
                                                     asked_by, asked_by_name, expires_at, remind_at, last_letter_at, mail_id)
                        values (:practice, :company, :email, :language, :message, :due::date, :now, :by, :name,
                                :expires, :remind, :now, 0)
                        returning id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("email", asked.email().value())
                .param("language", asked.language().getLanguage())
                .param("message", asked.message())
                .param("due", asked.dueOn().toString())
                .param("now", now())
                .param("by", by.value())
                .param("name", name)
                .param("expires", utc(Reminders.end(asked.dueOn())))
                .param(
                        "remind",
                        Reminders.next(asked.dueOn(), clock.instant())
                                .map(PetitionTable::utc)
                                .orElse(null))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into client_petition_paper (practice_id, company_id, petition_id, kind, name)
                        select :practice, :company, :petition, p.kind, p.name
                        from unnest(:kinds::text[], :names::text[]) with ordinality as p (kind, name, place)
                        order by p.place
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("petition", id)
                .param(
                        "kinds",
                        asked.papers().stream()
                                .map(paper -> paper.kind().code())
                                .toArray(String[]::new))
                .param("names", asked.papers().stream().map(Asked.Named::name).toArray(String[]::new))
                .update();
        return id;
    }

    /** Adds the link of a letter that is about to leave. */
    void link(long petition, PetitionLink link) {
        jdbc.sql("""
                        insert into client_petition_link (practice_id, company_id, petition_id, secret_hash)
                        values (:practice, :company, :petition, :hash)
                        """)
                .param("practice", link.practice().value())
                .param("company", link.company().value())
                .param("petition", petition)
                .param("hash", link.hash())
                .update();
    }

    /** Notes the letter that left last, and when the next one is due. */
    void lettered(PracticeId practice, CompanyId company, long petition, MailId mail, Optional<Instant> next) {
        jdbc.sql("""
                        update client_petition set mail_id = :mail, last_letter_at = :now, remind_at = :next
                        where practice_id = :practice and company_id = :company and id = :petition
                        """)
                .param("mail", mail.value())
                .param("now", now())
                .param("next", next.map(PetitionTable::utc).orElse(null))
                .param("practice", practice.value())
                .param("company", company.value())
                .param("petition", petition)
                .update();
    }

    /** No further letter reminds of it. */
    void quiet(PracticeId practice, CompanyId company, long petition) {
        jdbc.sql("""
                        update client_petition set remind_at = null
                        where practice_id = :practice and company_id = :company and id = :petition
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("petition", petition)
                .update();
    }

    /** Which petition a link in a letter leads to. */
    @Transactional(readOnly = true)
    public Optional<OpenPetition> of(PetitionLink link) {
        return jdbc.sql("""
                        select petition_id from client_petition_link
                        where practice_id = :practice and company_id = :company and secret_hash = :hash
                        """)
                .param("practice", link.practice().value())
                .param("company", link.company().value())
                .param("hash", link.hash())
                .query((row, _) -> new OpenPetition(link.practice(), link.company(), row.getLong("petition_id")))
                .optional();
    }

    /** Holds a petition until the end of the transaction; false when there is none. */
    boolean lock(PracticeId practice, CompanyId company, long petition) {
        return jdbc.sql("""
                        select id from client_petition
                        where practice_id = :practice and company_id = :company and id = :petition
                        for update
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("petition", petition)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** One petition with its papers. */
    @Transactional(readOnly = true)
    public Optional<Petition> find(PracticeId practice, CompanyId company, long petition) {
        return list(practice, company, petition).stream().findFirst();
    }

    /** All petitions to a client, the newest first. */
    @Transactional(readOnly = true)
    public List<Petition> list(PracticeId practice, CompanyId company) {
        return list(practice, company, 0);
    }

    private List<Petition> list(PracticeId practice, CompanyId company, long one) {
        var papers = papers(practice, company);
        return jdbc.sql("""
                        select id, email, language, message, due_on, asked_at, asked_by_name, expires_at,
                               withdrawn_at is not null as withdrawn, last_letter_at, mail_id
                        from client_petition
                        where practice_id = :practice and company_id = :company and (:one = 0 or id = :one)
                        order by id desc
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("one", one)
                .query((row, _) -> new Petition(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("message"),
                        row.getObject("due_on", LocalDate.class),
                        moment(row, "asked_at"),
                        row.getString("asked_by_name"),
                        moment(row, "expires_at"),
                        row.getBoolean("withdrawn"),
                        moment(row, "last_letter_at"),
                        row.getLong("mail_id"),
                        papers.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Paper>> papers(PracticeId practice, CompanyId company) {
        var brought = brought(practice, company);
        var papers = new LinkedHashMap<Long, List<Paper>>();
        jdbc.sql("""
                        select id, petition_id, kind, name, good_until,
                            case when closed_at is not null then 'CLOSED'
                                 when received_at is not null then 'RECEIVED' else 'MISSING' end as state
                        from client_petition_paper
                        where practice_id = :practice and company_id = :company
                        order by id
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(row -> {
                    papers.computeIfAbsent(row.getLong("petition_id"), _ -> new ArrayList<>())
                            .add(new Paper(
                                    row.getLong("id"),
                                    row.getString("kind"),
                                    row.getString("name"),
                                    State.valueOf(row.getString("state")),
                                    Optional.ofNullable(row.getObject("good_until", LocalDate.class)),
                                    brought.getOrDefault(row.getLong("id"), List.of())));
                });
        return papers;
    }

    private Map<Long, List<Brought>> brought(PracticeId practice, CompanyId company) {
        var brought = new LinkedHashMap<Long, List<Brought>>();
        jdbc.sql("""
                        select paper_id, file_id, name, size from client_petition_file
                        where practice_id = :practice and company_id = :company
                        order by paper_id, number
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(row -> {
                    brought.computeIfAbsent(row.getLong("paper_id"), _ -> new ArrayList<>())
                            .add(new Brought(row.getLong("file_id"), row.getString("name"), row.getLong("size")));
                });
        return brought;
    }

    /** Notes a file that was brought for a paper. */
    void received(OpenPetition open, Paper paper, Brought file, Optional<LocalDate> goodUntil) {
        jdbc.sql("""
                        insert into client_petition_file (practice_id, company_id, paper_id, number, file_id, name, size,
                                                          received_at)
                        values (:practice, :company, :paper, :number, :file, :name, :size, :now)
                        """)
                .param("practice", open.practice().value())
                .param("company", open.company().value())
                .param("paper", paper.id())
                .param("number", paper.brought().size() + 1)
                .param("file", file.file())
                .param("name", file.name())
                .param("size", file.size())
                .param("now", now())
                .update();
        jdbc.sql("""
                        update client_petition_paper
                        set received_at = :now, good_until = :until::date, over_noted = false
                        where practice_id = :practice and company_id = :company and id = :paper
                        """)
                .param("practice", open.practice().value())
                .param("company", open.company().value())
                .param("paper", paper.id())
                .param("until", goodUntil.map(LocalDate::toString).orElse(null))
                .param("now", now())
                .update();
    }

    /** The firm has this paper already, or does not need it; false when it did not wait for it. */
    boolean close(Folder folder, long petition, long paper) {
        return jdbc.sql("""
                        update client_petition_paper set closed_at = :now
                        where practice_id = :practice and company_id = :company and petition_id = :petition
                          and id = :paper and closed_at is null and received_at is null
                        """)
                        .param("practice", folder.practice().value())
                        .param("company", folder.company().value())
                        .param("petition", petition)
                        .param("paper", paper)
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Its links lead nowhere from now on. */
    void withdraw(Folder folder, long petition) {
        jdbc.sql("""
                        update client_petition set withdrawn_at = coalesce(withdrawn_at, :now), remind_at = null
                        where practice_id = :practice and company_id = :company and id = :petition
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("petition", petition)
                .param("now", now())
                .update();
    }

    /** How many petitions of the firm there were in the last 24 hours. */
    @Transactional(readOnly = true)
    public int lastDay(PracticeId practice) {
        return jdbc.sql("""
                        select count(*) from client_petition where practice_id = :practice and asked_at > :since
                        """)
                .param("practice", practice.value())
                .param("since", now().minus(Duration.ofDays(1)))
                .query(Integer.class)
                .single();
    }

    /** How many papers of a client are missing: asked for and not brought, or brought and no longer good. */
    @Transactional(readOnly = true)
    public int missing(PracticeId practice, CompanyId company, LocalDate today) {
        return jdbc.sql("""
                        with paper as (
                            select p.kind, p.good_until,
                                p.received_at is null and p.closed_at is null and r.withdrawn_at is null as waited,
                                p.received_at is not null as received
                            from client_petition_paper p
                            join client_petition r
                              on r.practice_id = p.practice_id and r.company_id = p.company_id and r.id = p.petition_id
                            where p.practice_id = :practice and p.company_id = :company)
                        select (select count(*) from paper where waited)
                             + (select count(*) from (
                                    select kind from paper where received and good_until is not null
                                      and kind not in (select w.kind from paper w where w.waited)
                                    group by kind having max(good_until) < :today::date) over_now)
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("today", today.toString())
                .query(Integer.class)
                .single();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
