package app.cuadra.practice.client;

import app.cuadra.company.Companies.Company;
import app.cuadra.country.TaxId;
import app.cuadra.practice.ClientsChanged;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code client_link} and {@code client_link_event}, where links change. */
@Component
class LinkTable implements Moves {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessTable access;
    private final ApplicationEventPublisher events;

    LinkTable(JdbcClient jdbc, Clock clock, AccessTable access, ApplicationEventPublisher events) {
        this.access = access;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A firm that was shut out and asks again is a stranger: also of a company it created it waits for the answer outside. */
    @Override
    @Transactional
    public List<CompanyId> move(
            PracticeId practice, Collection<CompanyId> companies, LinkState next, Optional<UserId> by) {
        var moved = jdbc.sql("""
                        with moved as (
                            update client_link
                            set state = :next, since = :now, last_movement_at = :now,
                                origin = case when :next = 'PENDING' and not enterable then 'INVITED' else origin end
                            where practice_id = :practice and company_id = any (:companies::bigint[])
                              and state = any (:before::text[])
                            returning company_id
                        ), noted as (
                            insert into client_link_event (practice_id, company_id, state, at, by_user)
                            select :practice, company_id, :next, :now, :by::bigint from moved
                        )
                        select company_id from moved
                        """)
                .param("practice", practice.value())
                .param("companies", ClientTable.ids(companies))
                .param("next", next.name())
                .param("before", next.before().stream().map(LinkState::name).toArray(String[]::new))
                .param("now", now())
                .param("by", by.map(UserId::value).orElse(null))
                .query((row, _) -> new CompanyId(row.getLong("company_id")))
                .list();
        events.publishEvent(new ClientsChanged(practice, moved));
        return moved;
    }

    @Override
    @Transactional
    public void expect(PracticeId practice, Expected expected, UserId by) {
        access.keep(practice, List.of(expected.standIn()), by);
        jdbc.sql("""
                        with link as (
                            insert into client_link (practice_id, company_id, state, since, origin, added_at, added_by,
                                assigned_to, name, country, identification, identification_key, last_movement_at)
                            values (:practice, :company, 'PENDING', :now, 'INVITED', :now, :by,
                                :by, :name, :country, :identification, :key, :now)
                            returning company_id
                        )
                        insert into client_link_event (practice_id, company_id, state, at, by_user)
                        select :practice, company_id, 'PENDING', :now, :by from link
                        """)
                .param("practice", practice.value())
                .param("company", expected.standIn().value())
                .param("name", expected.name())
                .param("country", expected.country())
                .param("identification", expected.identification())
                .param("key", expected.searchKey())
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    @Override
    @Transactional
    public void become(PracticeId practice, CompanyId standIn, Company chosen, UserId by) {
        if (known(practice, chosen.id()) && !standIn.equals(chosen.id())) {
            access.move(practice, standIn, chosen.id());
            jdbc.sql("""
                            delete from client_link where practice_id = :practice and company_id = :standIn
                            """)
                    .param("practice", practice.value())
                    .param("standIn", standIn.value())
                    .update();
            link(practice, chosen.id(), standIn, chosen, by);
        } else {
            link(practice, standIn, standIn, chosen, by);
        }
    }

    private boolean known(PracticeId practice, CompanyId company) {
        return jdbc.sql("""
                        select exists (select from client_link where practice_id = :practice and company_id = :company)
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(Boolean.class)
                .single();
    }

    private void link(PracticeId practice, CompanyId row, CompanyId standIn, Company chosen, UserId by) {
        jdbc.sql("""
                        with linked as (
                            update client_link
                            set company_id = :company, state = 'LINKED', since = :now, last_movement_at = :now,
                                invited_as = nullif(:standIn::bigint, :company), name = :name, country = :country,
                                identification = :identification, identification_key = :key, plan = :plan,
                                trial_ends_on = :trial_ends_on::date
                            where practice_id = :practice and company_id = :row
                            returning company_id
                        )
                        insert into client_link_event (practice_id, company_id, state, at, by_user)
                        select :practice, company_id, 'LINKED', :now, :by from linked
                        """)
                .param("practice", practice.value())
                .param("row", row.value())
                .param("company", chosen.id().value())
                .param("standIn", standIn.value())
                .param("name", chosen.name())
                .param("country", chosen.country().value())
                .param("identification", chosen.identification())
                .param("key", TaxId.searchKey(chosen.identification()))
                .param("plan", chosen.state().name())
                .param("trial_ends_on", chosen.trialEndsOn().toString())
                .param("now", now())
                .param("by", by.value())
                .update();
        events.publishEvent(new ClientsChanged(practice, List.of(chosen.id())));
    }

    @Override
    @Transactional
    public void handedOver(PracticeId practice, CompanyId company) {
        jdbc.sql("""
                        update client_link set credential = 'NONE', credential_user = null
                        where practice_id = :practice and company_id = :company
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
