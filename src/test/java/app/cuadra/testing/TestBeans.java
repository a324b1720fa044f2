package app.cuadra.testing;

import app.cuadra.company.Companies;
import app.cuadra.country.Countries;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.Users;
import app.cuadra.identity.user.UserTable;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.firm.Firms;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

/** What the tests put in the place of the real thing, only the clock; and what makes people and places for them. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Cast castOfTests(
            UserTable users,
            Companies companies,
            Countries countries,
            List<StartingPlace> places,
            Firms firms,
            Clients clients,
            ClientAccess access,
            Users logins,
            Tenancy tenancy,
            TransactionOperations once,
            Environment environment) {
        var contracts = new Cast.Contracts(places, firms, clients, access, logins, tenancy, once);
        return new Cast(users, companies, countries, contracts, environment);
    }

    @Bean
    static BeanPostProcessor watchedConnections() {
        return Statements.watch();
    }

    @Bean
    FilterRegistrationBean<Filter> countedStatements() {
        var filter = new FilterRegistrationBean<>(Statements.filter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
