package app.cuadra.testing;

import app.cuadra.Application;
import app.cuadra.testing.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * A test of the whole running program on a real PostgreSQL. Every such test shares one context, so that only the first
 * pays for the start: never add a configuration of your own, open a company of your own instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ApplicationTest.OnTestDatabase.class)
@Import(TestBeans.class)
@ActiveProfiles("test")
public @interface ApplicationTest {

    /** Points the program at the test database and the tests' OpenID provider. */
    final class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.shared();
            var provider = OpenIdServer.shared();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "cuadra.home", home(),
                                    "cuadra.database.url", database.url(),
                                    "cuadra.database.user", database.user(),
                                    "cuadra.database.password", database.password(),
                                    "cuadra.google.issuer", provider.issuer(),
                                    "cuadra.google.client.id", OpenIdServer.CLIENT,
                                    "cuadra.google.client.secret", "a secret of the tests",
                                    "cuadra.gateways.url", StandIn.shared().address(),
                                    "cuadra.gateway.seconds", "2",
                                    "cuadra.plans.file", "docs/plans.example.csv")));
        }

        /** As empty as the database: rows and files of an earlier run must not meet. */
        private static String home() {
            var home = Path.of("target", "test-home");
            try {
                FileSystemUtils.deleteRecursively(home);
                return Files.createDirectories(home).toString();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
