package app.cuadra.company.register;

import app.cuadra.company.Administrators;
import app.cuadra.company.Companies.Company;
import app.cuadra.company.PersonChanged;
import app.cuadra.identity.Users;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code membership} that say to whom a company belongs. */
@Component
class Administration implements Administrators {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final AuditTrail audit;
    private final ObjectProvider<Users> users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Administration(
            JdbcClient jdbc,
            Tenancy tenancy,
            AuditTrail audit,
            ObjectProvider<Users> users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.audit = audit;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Company> companies(UserId person) {
        return tenancy.within(
                person,
                () ->
                        jdbc
                                .sql("""
                                select c.id, c.name, c.country, c.identification, c.state, c.trial_ends_on
                                from membership m join company c on c.id = m.company_id
                                where m.user_id = :person and m.role = 'ADMINISTRATOR' and m.state = 'ACTIVE'
                                """)
                                .param("person", person.value())
                                .query((row, _) -> CompanyTable.company(row))
                                .list()
                                .stream()
                                .sorted(Comparator.comparing(Company::name)
                                        .thenComparing(company -> company.id().value()))
                                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean administers(UserId person, CompanyId company) {
        return tenancy.within(
                person,
                () -> jdbc.sql("""
                                select exists (
                                    select from membership
                                    where company_id = :company and user_id = :person and role = 'ADMINISTRATOR'
                                      and state = 'ACTIVE')
                                """)
                        .param("company", company.value())
                        .param("person", person.value())
                        .query(Boolean.class)
                        .single());
    }

    @Override
    @Transactional
    public void handOver(CompanyId company, UserId owner, UserId credential) {
        var names = users.getObject().logins(List.of(owner, credential));
        tenancy.within(company, () -> {
            jdbc.sql("""
                            insert into membership (company_id, user_id, role, since)
                            values (:company, :owner, 'ADMINISTRATOR', :now)
                            on conflict on constraint membership_pk
                                do update set role = 'ADMINISTRATOR', own_role_id = null, state = 'ACTIVE'
                            """)
                    .param("company", company.value())
                    .param("owner", owner.value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                            delete from membership where company_id = :company and user_id = :credential
                            """)
                    .param("company", company.value())
                    .param("credential", credential.value())
                    .update();
            audit.record(
                    company,
                    new AuditTrail.Entry(
                            "company.handedOver",
                            names.getOrDefault(owner, ""),
                            Map.of("administrator", names.getOrDefault(credential, "")),
                            Map.of("administrator", names.getOrDefault(owner, ""))));
            events.publishEvent(new PersonChanged(company, owner, PersonChanged.Kind.ADDED));
            events.publishEvent(new PersonChanged(company, credential, PersonChanged.Kind.REMOVED));
            return company;
        });
    }
}
