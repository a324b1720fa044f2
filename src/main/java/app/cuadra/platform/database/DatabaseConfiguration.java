package app.cuadra.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Two roles: the owner migrates, the everyday role ({@link EverydayRole}) does all the rest and cannot pass by row-level
 * security.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @FlywayDataSource
    DriverManagerDataSource ownerDataSource(
            @Value("${cuadra.database.url}") String url,
            @Value("${cuadra.database.user}") String user,
            @Value("${cuadra.database.password}") String password) {
        return new DriverManagerDataSource(url, user, password);
    }

    @Bean
    EverydayRole everydayRole(@FlywayDataSource DriverManagerDataSource ownerDataSource) {
        return EverydayRole.make(ownerDataSource);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            EverydayRole role,
            @Value("${cuadra.database.url}") String url,
            @Value("${cuadra.database.connections:20}") int connections) {
        var config = new HikariConfig();
        config.setPoolName("cuadra");
        config.setJdbcUrl(url);
        config.setUsername(role.name());
        config.setPassword(role.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "cuadra");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        return new TenantTransactions(dataSource, clock);
    }

    /** Migrations name the everyday role, whose name follows the database's. */
    @Bean
    FlywayConfigurationCustomizer roleInMigrations(EverydayRole role) {
        return configuration -> configuration.placeholders(Map.of("app_role", role.name()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
