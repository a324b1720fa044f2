package app.cuadra.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path home;

    @Test
    void withoutAnySettingTheProgramBringsAllItNeeds() {
        var settings = Settings.read(Map.of("PATH", "/usr/bin"));

        assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.database()).isNull();
        assertThat(settings.localMailbox()).isTrue();
        assertThat(settings.magicLinks())
                .isEqualTo(new Settings.MagicLinks(Duration.ofSeconds(60), 5, Duration.ofMinutes(30)));
        assertThat(settings.secretKeyFile()).isEqualTo(settings.home().resolve("secret.key"));
    }

    @Test
    void everyMistakeHasALineOfItsOwnAndNoneShowsASecret() {
        var lines = mistakes(Map.of(
                "CUADRA_PORT", "eighty",
                "CUADRA_BASE_URL", "cuadra.example.com",
                "CUADRA_DATABASE_URL", "mysql://ana:s3cret@db/x",
                "CUADRA_SMTP_URL", "http://ana:s3cret@mail",
                "CUADRA_PLANS", "yes",
                "CUADRA_PROT", "8081"));

        assertThat(lines)
                .hasSize(7)
                .anyMatch(line -> line.startsWith("CUADRA_PORT must be a port"))
                .anyMatch(line -> line.startsWith("CUADRA_PROT (environment) is not a setting"))
                .anyMatch(line -> line.startsWith("CUADRA_DATABASE_URL must be an address"))
                .anyMatch(line -> line.startsWith("CUADRA_MAIL_FROM is missing"))
                .noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void theEnvironmentWinsOverTheFileInTheHome() throws IOException {
        Files.writeString(home.resolve("cuadra.properties"), "CUADRA_PORT=9000\nCUADRA_PLANS=on\n");

        var settings = Settings.read(Map.of("CUADRA_HOME", home.toString(), "CUADRA_PORT", "9001"));

        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.plans()).isTrue();
    }

    @Test
    void theFileCannotMoveItsOwnFolder() throws IOException {
        Files.writeString(home.resolve("cuadra.properties"), "CUADRA_HOME=/elsewhere\n");

        assertThat(mistakes(Map.of())).singleElement().asString().startsWith("CUADRA_HOME can't be set in");
    }

    @Test
    void aDatabaseUrlWithUserAndPasswordIsTakenApart() {
        var database = read(Map.of("CUADRA_DATABASE_URL", "postgres://ana:p%40ss+word@db:5433/books"))
                .database();

        assertThat(database)
                .isEqualTo(new Settings.Database(
                        "jdbc:postgresql://db:5433/books", "ana", new Settings.Secret("p@ss+word")));
        assertThat(database).asString().doesNotContain("p@ss");
    }

    @Test
    void halfOfAGroupIsAMistake() {
        assertThat(mistakes(Map.of("CUADRA_S3_BUCKET", "files", "CUADRA_GOOGLE_CLIENT_ID", "id")))
                .hasSize(4)
                .allMatch(line -> line.contains("is missing"));
    }

    @Test
    void anAddressForOthersNeedsMailThatLeaves() {
        assertThat(mistakes(Map.of("CUADRA_BASE_URL", "https://cuadra.example.com")))
                .singleElement()
                .asString()
                .startsWith("CUADRA_SMTP_URL is missing");
    }

    @Test
    void aTokenThatCanBeGuessedAndALogOfAnotherFormAreMistakes() {
        assertThat(mistakes(Map.of("CUADRA_METRICS_TOKEN", "s3cret", "CUADRA_LOG", "xml")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("CUADRA_METRICS_TOKEN must have at least 16"))
                .anyMatch(line -> line.startsWith("CUADRA_LOG must be"))
                .noneMatch(line -> line.contains("s3cret"));
    }

    @Test
    void hostsAndNetworksToCallThatAreNoneAreMistakes() {
        assertThat(mistakes(Map.of("CUADRA_OUTSIDE_ALLOWED", "hooks.example, 10.1.0.0/99")))
                .singleElement()
                .asString()
                .startsWith("CUADRA_OUTSIDE_ALLOWED must be a list of hosts or networks");
    }

    @Test
    @Tag("SI-22")
    void limitsOfMagicLinksOutOfRangeAreMistakes() {
        assertThat(mistakes(Map.of(
                        "CUADRA_MAGIC_LINK_PAUSE", "0",
                        "CUADRA_MAGIC_LINKS_PER_HOUR", "five",
                        "CUADRA_MAGIC_LINK_MINUTES", "1441")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("CUADRA_MAGIC_LINK_PAUSE must be a whole number"))
                .anyMatch(line -> line.endsWith("1 – 1440"));
    }

    @Test
    void whatIsPassedOnToSpringReadsBackTheSame() {
        var settings = read(Map.ofEntries(
                Map.entry("CUADRA_PORT", "9000"),
                Map.entry("CUADRA_BASE_URL", "https://cuadra.example.com/"),
                Map.entry("CUADRA_DATABASE_URL", "jdbc:postgresql://db/books?sslmode=require"),
                Map.entry("CUADRA_DATABASE_USER", "ana"),
                Map.entry("CUADRA_DATABASE_PASSWORD", "p w"),
                Map.entry("CUADRA_SMTP_URL", "smtps://ana%40example.com:p%3Aw+%2F@mail.example.com"),
                Map.entry("CUADRA_MAIL_FROM", "Cuadra <mail@example.com>"),
                Map.entry("CUADRA_OPERATOR_MAIL", "operator@example.com"),
                Map.entry("CUADRA_GOOGLE_CLIENT_ID", "id"),
                Map.entry("CUADRA_GOOGLE_CLIENT_SECRET", "secret"),
                Map.entry("CUADRA_CLAMD", "scanner"),
                Map.entry("CUADRA_LOG", "json"),
                Map.entry("CUADRA_MAGIC_LINK_PAUSE", "90"),
                Map.entry("CUADRA_MAGIC_LINKS_PER_HOUR", "3"),
                Map.entry("CUADRA_MAGIC_LINK_MINUTES", "15"),
                Map.entry("CUADRA_METRICS_TOKEN", "0123456789abcdef"),
                Map.entry("CUADRA_GATEWAYS_URL", "http://localhost:9000"),
                Map.entry("CUADRA_GATEWAY_SECONDS", "9"),
                Map.entry("CUADRA_BILLING_STRIPE_KEY", "sk_test_12345678"),
                Map.entry("CUADRA_OUTSIDE_ALLOWED", "hooks.example, 10.1.0.0/16")));
        var values = settings.properties().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Given.NAMES.stream()
                                .filter(name -> Settings.propertyOf(name).equals(entry.getKey()))
                                .findFirst()
                                .orElseThrow(),
                        entry -> (String) entry.getValue()));

        assertThat(SettingsReader.of(values)).isEqualTo(settings);
        assertThat(settings.magicLinks())
                .isEqualTo(new Settings.MagicLinks(Duration.ofSeconds(90), 3, Duration.ofMinutes(15)));
        assertThat(settings.smtp())
                .isEqualTo(new Settings.Smtp(
                        "mail.example.com", 465, "ana@example.com", new Settings.Secret("p:w+/"), true));
    }

    @Test
    void requestsGoToTheSenderUnlessAnotherAddressIsNamed() {
        var server =
                Map.of("CUADRA_SMTP_URL", "smtp://mail.example.com", "CUADRA_MAIL_FROM", "Cuadra <mail@example.com>");
        var named = new HashMap<>(server);
        named.put("CUADRA_OPERATOR_MAIL", "operator@example.com");
        var wrong = new HashMap<>(server);
        wrong.put("CUADRA_OPERATOR_MAIL", "the operator");

        assertThat(read(server).operator()).hasToString("mail@example.com");
        assertThat(read(named).operator()).hasToString("operator@example.com");
        assertThat(mistakes(wrong)).singleElement().asString().startsWith("CUADRA_OPERATOR_MAIL must be an address");
    }

    @Test
    void everySettingIsExplainedToTheOperator() throws IOException {
        var documentation = Files.readString(Path.of("docs", "operation.md"));

        assertThat(Given.NAMES).allSatisfy(name -> assertThat(documentation).contains("| `" + name + "`"));
    }

    private Settings read(Map<String, String> values) {
        var environment = new HashMap<>(values);
        environment.put("CUADRA_HOME", home.toString());
        return Settings.read(environment);
    }

    private List<String> mistakes(Map<String, String> values) {
        return catchThrowableOfType(StartRefused.class, () -> read(values))
                .getMessage()
                .lines()
                .toList();
    }
}
