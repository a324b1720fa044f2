package app.cuadra.practice.client;

import static java.util.stream.Collectors.toMap;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.Company;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.practice.ClientsChanged;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code client_link} and {@code client_link_event}, written many rows at a time. */
@Component
class ClientTable implements Clients {

    private final JdbcClient jdbc;
    private final Companies companies;
    private final Clock clock;
    private final AccessTable access;
    private final ApplicationEventPublisher events;

    ClientTable(
            JdbcClient jdbc, Companies companies, Clock clock, AccessTable access, ApplicationEventPublisher events) {
        this.access = access;
        this.events = events;
        this.jdbc = jdbc;
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void linkAll(PracticeId practice, List<NewLink> links, UserId by) {
        if (!links.isEmpty()) {
            access.keep(practice, links.stream().map(NewLink::company).toList(), by);
        }
        var founded = companies.getAll(links.stream().map(NewLink::company).toList()).stream()
                .collect(toMap(Company::id, company -> company));
        jdbc.sql("""
                        with link as (
                            insert into client_link (practice_id, company_id, state, since, origin, added_at, added_by,
                                credential, credential_user, assigned_to, name, country, identification, identification_key,
                                plan, trial_ends_on, last_movement_at)
                            select :practice, n.company, n.state, :now, 'CREATED', :now, :by,
                                case when n.credential is null then 'NONE' else 'READY' end, n.credential,
                                :by, n.name, n.country, n.identification, n.key, n.plan, n.trial_ends_on, :now
                            from unnest(:companies::bigint[], :states::text[], :credentials::bigint[], :names::text[],
                                :countries::text[], :identifications::text[], :keys::text[], :plans::text[],
                                :trials::date[])
                                as n(company, state, credential, name, country, identification, key, plan, trial_ends_on)
                            returning company_id, state
                        )
                        insert into client_link_event (practice_id, company_id, state, at, by_user)
                        select :practice, company_id, state, :now, :by from link
                        """)
                .param("practice", practice.value())
                .param("by", by.value())
                .param("now", now())
                .param("companies", each(links, link -> link.company().value(), new Long[0]))
                .param("states", each(links, link -> link.state().name(), new String[0]))
                .param("credentials", each(links, ClientTable::credential, new Long[0]))
                .param("names", each(links, NewLink::name, new String[0]))
                .param("countries", each(links, link -> link.country().value(), new String[0]))
                .param("identifications", each(links, ClientTable::written, new String[0]))
                .param("keys", each(links, ClientTable::key, new String[0]))
                .param("plans", each(links, link -> plan(founded.get(link.company())), new String[0]))
                .param("trials", each(links, link -> trial(founded.get(link.company())), new String[0]))
                .update();
        events.publishEvent(new ClientsChanged(
                practice, links.stream().map(NewLink::company).toList()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TaxId, Instant> existing(PracticeId practice, CountryCode country, Collection<TaxId> taxIds) {
        Map<String, TaxId> asked = taxIds.stream().collect(toMap(TaxId::searchKey, taxId -> taxId, (one, _) -> one));
        return jdbc
                .sql("""
                        select identification_key, min(added_at) as added_at from client_link
                        where practice_id = :practice and country = :country
                          and identification_key = any (:keys::text[]) and state in ('PENDING', 'LINKED')
                        group by identification_key
                        """)
                .param("practice", practice.value())
                .param("country", country.value())
                .param("keys", asked.keySet().toArray(new String[0]))
                .query((row, _) -> Map.entry(
                        asked.get(row.getString("identification_key")),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    @Transactional
    public void unlinkAll(PracticeId practice, Collection<CompanyId> companies, UserId by) {
        jdbc.sql("""
                        with gone as (
                            delete from client_link
                            where practice_id = :practice and company_id = any (:companies::bigint[])
                            returning company_id
                        )
                        insert into client_link_event (practice_id, company_id, state, at, by_user)
                        select :practice, company_id, 'REMOVED', :now, :by from gone
                        """)
                .param("practice", practice.value())
                .param("companies", ids(companies))
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    @Override
    @Transactional
    public void credentialsIssued(PracticeId practice, Collection<CompanyId> companies) {
        jdbc.sql("""
                        update client_link set credential = 'ISSUED'
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                          and credential = 'READY'
                        """)
                .param("practice", practice.value())
                .param("companies", ids(companies))
                .update();
    }

    static Long[] ids(Collection<CompanyId> companies) {
        return companies.stream().map(CompanyId::value).toArray(Long[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Long credential(NewLink link) {
        return link.credential().map(UserId::value).orElse(null);
    }

    private static String plan(@Nullable Company company) {
        return company == null ? "" : company.state().name();
    }

    private static @Nullable String trial(@Nullable Company company) {
        return company == null ? null : company.trialEndsOn().toString();
    }

    private static String written(NewLink link) {
        return link.taxId().map(TaxId::formatted).orElse("");
    }

    private static String key(NewLink link) {
        return link.taxId().map(TaxId::searchKey).orElse("");
    }

    private static <T> T[] each(List<NewLink> links, Function<NewLink, ? extends @Nullable T> part, T[] type) {
        var all = java.util.Arrays.copyOf(type, links.size());
        for (var i = 0; i < all.length; i++) {
            all[i] = part.apply(links.get(i));
        }
        return all;
    }
}
