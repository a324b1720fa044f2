package app.cuadra.platform;

import app.cuadra.platform.http.Destinations;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@link Settings}, gathering every mistake, so that the operator mends them all at once. */
final class SettingsReader {

    private static final String FILE = "cuadra.properties";
    private static final String PROVIDER = "https://accounts.google.com";
    private static final Pattern SENDER =
            Pattern.compile("[^@<>\\r\\n]+@[^@<>\\s]+|[^<>\\r\\n]*<[^@<>\\s]+@[^@<>\\s]+>");
    private static final Pattern NETWORKS =
            Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?(, ?[0-9a-fA-F.:]+(/\\d{1,3})?)*");
    /** What an HTTP header can carry, and too long to be guessed. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]{16,}");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Given given;

    private SettingsReader(Given given) {
        this.given = given;
    }

    static Settings read(Map<String, String> environment) {
        var given = new Given();
        var home = home(environment, given);
        readFile(home.resolve(FILE), given);
        environment.forEach((name, value) -> {
            if (name.startsWith("CUADRA_") && !Given.NAMES_OF_THE_SCRIPT.contains(name)) {
                given.set(name, value, "environment");
            }
        });
        return whole(given, home);
    }

    /** The settings of these values alone: no file is read. */
    static Settings of(Map<String, String> values) {
        var given = new Given();
        values.forEach((name, value) -> given.set(name, value, "properties"));
        return whole(given, home(values, given));
    }

    private static Settings whole(Given given, Path home) {
        var settings = new SettingsReader(given).settings(home);
        given.refuseMistakes();
        return settings;
    }

    private static Path home(Map<String, String> environment, Given given) {
        var home = environment.getOrDefault("CUADRA_HOME", "").strip();
        return given.path("CUADRA_HOME", home.isEmpty() ? "data" : home);
    }

    private static void readFile(Path file, Given given) {
        if (!Files.exists(file)) {
            return;
        }
        var properties = new Properties();
        try (Reader content = Files.newBufferedReader(file)) {
            properties.load(content);
        } catch (IOException | IllegalArgumentException failure) {
            given.mistake("unreadable", file.toString(), String.valueOf(failure.getMessage()));
        }
        properties.stringPropertyNames().forEach(name -> {
            if (name.equals("CUADRA_HOME")) {
                // The file lies in the home: by then it is too late to choose another.
                given.mistake("homeInFile", name, file.toString());
            } else {
                given.set(name, properties.getProperty(name), FILE);
            }
        });
    }

    private Settings settings(Path home) {
        var port = given.port("CUADRA_PORT", 8080);
        var baseUrl = given.web("CUADRA_BASE_URL", "http://localhost:" + port);
        var smtp = smtp();
        if (smtp == null && !THIS_MACHINE.contains(String.valueOf(baseUrl.getHost()))) {
            // Links to set a password would lie open on a page anybody can read.
            given.mistake("mailNeeded", "CUADRA_SMTP_URL", String.valueOf(baseUrl));
        }
        var mailFrom = mailFrom(smtp != null);
        return new Settings(
                home,
                port,
                baseUrl,
                database(),
                smtp,
                mailFrom,
                operator(mailFrom),
                google(),
                s3(),
                clamd(),
                plans(),
                plansFile(),
                secretKeyFile(home),
                trustedProxies(),
                jsonLog(),
                magicLinks(),
                metricsToken(),
                gateways(),
                outsideAllowed());
    }

    private Settings.@Nullable Database database() {
        if (!given.oneGiven("CUADRA_DATABASE_URL", "CUADRA_DATABASE_USER", "CUADRA_DATABASE_PASSWORD")) {
            return null;
        }
        var asGiven = given.text("CUADRA_DATABASE_URL");
        var url = asGiven.startsWith("jdbc:") ? asGiven : "jdbc:" + asGiven.replaceFirst("^postgres:", "postgresql:");
        var parts = given.uri("CUADRA_DATABASE_URL", url.substring("jdbc:".length()), "postgresql");
        if (given.mistaken("CUADRA_DATABASE_URL")) {
            return null;
        }
        if (parts.getRawUserInfo() instanceof String inUrl) {
            // The driver would not understand it there; and a URL is written into logs.
            var userAndPassword = inUrl.split(":", 2);
            given.setIfAbsent("CUADRA_DATABASE_USER", Given.decoded(userAndPassword[0]));
            if (userAndPassword.length == 2) {
                given.setIfAbsent("CUADRA_DATABASE_PASSWORD", Given.decoded(userAndPassword[1]));
            }
            url = url.replace(inUrl + "@", "");
        }
        return new Settings.Database(
                url,
                given.required("CUADRA_DATABASE_USER"),
                new Settings.Secret(given.required("CUADRA_DATABASE_PASSWORD")));
    }

    private Settings.@Nullable Smtp smtp() {
        if (!given.has("CUADRA_SMTP_URL")) {
            return null;
        }
        var url = given.uri("CUADRA_SMTP_URL", given.text("CUADRA_SMTP_URL"), "smtp", "smtps");
        var tls = "smtps".equals(url.getScheme());
        var account = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        return new Settings.Smtp(
                url.getHost(),
                url.getPort() > 0 ? url.getPort() : tls ? 465 : 587,
                account.length > 0 ? Given.decoded(account[0]) : null,
                account.length > 1 ? new Settings.Secret(Given.decoded(account[1])) : null,
                tls);
    }

    /** The other direction of {@link #smtp}. */
    static String smtpUrl(Settings.Smtp smtp) {
        var account = Optional.ofNullable(smtp.user()).map(Given::encoded).orElse("");
        var password = Optional.ofNullable(smtp.password())
                .map(secret -> ":" + Given.encoded(secret.value()))
                .orElse("");
        return (smtp.tls() ? "smtps://" : "smtp://") + account + password + (account.isEmpty() ? "" : "@") + smtp.host()
                + ":" + smtp.port();
    }

    private String mailFrom(boolean mailLeaves) {
        if (!mailLeaves && !given.has("CUADRA_MAIL_FROM")) {
            return "Cuadra <no-reply@cuadra.invalid>";
        }
        // Made-up senders are thrown away by the receiving servers, in silence.
        var from = given.required("CUADRA_MAIL_FROM");
        if (!from.isEmpty() && !SENDER.matcher(from).matches()) {
            given.mistake("notAnEmail", "CUADRA_MAIL_FROM", from);
        }
        return from;
    }

    /** Whoever is named; otherwise the sender of all mail, which is a person's or a team's mailbox. */
    private Email operator(String mailFrom) {
        var named = given.has("CUADRA_OPERATOR_MAIL");
        try {
            return new Email(named ? given.text("CUADRA_OPERATOR_MAIL") : mailFrom.replaceFirst(".*<([^>]*)>.*", "$1"));
        } catch (Refused refused) {
            if (named) {
                given.mistake("notAnEmail", "CUADRA_OPERATOR_MAIL", given.text("CUADRA_OPERATOR_MAIL"));
            }
            return new Email("operator@cuadra.invalid");
        }
    }

    private Settings.@Nullable Google google() {
        if (!given.oneGiven("CUADRA_GOOGLE_CLIENT_ID", "CUADRA_GOOGLE_CLIENT_SECRET", "CUADRA_GOOGLE_ISSUER")) {
            return null;
        }
        return new Settings.Google(
                given.web("CUADRA_GOOGLE_ISSUER", PROVIDER),
                given.required("CUADRA_GOOGLE_CLIENT_ID"),
                new Settings.Secret(given.required("CUADRA_GOOGLE_CLIENT_SECRET")));
    }

    private Settings.@Nullable S3 s3() {
        if (!given.oneGiven("CUADRA_S3_URL", "CUADRA_S3_BUCKET", "CUADRA_S3_KEY", "CUADRA_S3_SECRET")) {
            return null;
        }
        given.required("CUADRA_S3_URL");
        return new Settings.S3(
                given.web("CUADRA_S3_URL", "http://localhost"),
                given.required("CUADRA_S3_BUCKET"),
                given.required("CUADRA_S3_KEY"),
                new Settings.Secret(given.required("CUADRA_S3_SECRET")));
    }

    private Settings.@Nullable Address clamd() {
        if (!given.has("CUADRA_CLAMD")) {
            return null;
        }
        var url = given.uri("CUADRA_CLAMD", "tcp://" + given.text("CUADRA_CLAMD"), "tcp");
        return new Settings.Address(url.getHost(), url.getPort() > 0 ? url.getPort() : 3310);
    }

    private String trustedProxies() {
        if (!given.has("CUADRA_TRUSTED_PROXIES")) {
            return "";
        }
        var networks = given.text("CUADRA_TRUSTED_PROXIES");
        if (!NETWORKS.matcher(networks).matches()) {
            given.mistake("notNetworks", "CUADRA_TRUSTED_PROXIES", networks);
        }
        return networks;
    }

    private String outsideAllowed() {
        if (!given.has("CUADRA_OUTSIDE_ALLOWED")) {
            return "";
        }
        var named = given.text("CUADRA_OUTSIDE_ALLOWED");
        if (!Destinations.understands(named)) {
            given.mistake("notHosts", "CUADRA_OUTSIDE_ALLOWED", named);
        }
        return named;
    }

    private boolean jsonLog() {
        var value = given.has("CUADRA_LOG") ? given.text("CUADRA_LOG") : "text";
        if (!value.equals("text") && !value.equals("json")) {
            given.mistake("notALog", "CUADRA_LOG", value);
        }
        return value.equals("json");
    }

    private Settings.MagicLinks magicLinks() {
        return new Settings.MagicLinks(
                Duration.ofSeconds(given.number("CUADRA_MAGIC_LINK_PAUSE", 60, 1, 3600)),
                given.number("CUADRA_MAGIC_LINKS_PER_HOUR", 5, 1, 100),
                Duration.ofMinutes(given.number("CUADRA_MAGIC_LINK_MINUTES", 30, 1, 1440)));
    }

    private Settings.@Nullable Secret metricsToken() {
        if (!given.has("CUADRA_METRICS_TOKEN")) {
            return null;
        }
        var token = given.text("CUADRA_METRICS_TOKEN");
        if (!TOKEN.matcher(token).matches()) {
            given.mistake("notAToken", "CUADRA_METRICS_TOKEN", "16");
        }
        return new Settings.Secret(token);
    }

    private Settings.Gateways gateways() {
        return new Settings.Gateways(
                given.has("CUADRA_GATEWAYS_URL") ? given.web("CUADRA_GATEWAYS_URL", "http://localhost") : null,
                Duration.ofSeconds(given.number("CUADRA_GATEWAY_SECONDS", 15, 1, 60)),
                given.has("CUADRA_BILLING_STRIPE_KEY")
                        ? new Settings.Secret(given.text("CUADRA_BILLING_STRIPE_KEY"))
                        : null);
    }

    private boolean plans() {
        var value = given.has("CUADRA_PLANS") ? given.text("CUADRA_PLANS") : "on";
        if (!value.equals("on") && !value.equals("off")) {
            given.mistake("notOnOff", "CUADRA_PLANS", value);
        }
        return value.equals("on");
    }

    private @Nullable Path plansFile() {
        if (!given.has("CUADRA_PLANS_FILE")) {
            return null;
        }
        var file = given.path("CUADRA_PLANS_FILE", given.text("CUADRA_PLANS_FILE"));
        if (!Files.isReadable(file)) {
            given.mistake("noSuchFile", "CUADRA_PLANS_FILE", file.toString());
        }
        return file;
    }

    private Path secretKeyFile(Path home) {
        var own = home.resolve("secret.key");
        var file = given.has("CUADRA_SECRET_KEY_FILE")
                ? given.path("CUADRA_SECRET_KEY_FILE", given.text("CUADRA_SECRET_KEY_FILE"))
                : own;
        // Our own is made when it is first needed; the operator's must be there.
        if (!file.equals(own) && !Files.isReadable(file)) {
            given.mistake("noSuchFile", "CUADRA_SECRET_KEY_FILE", file.toString());
        }
        return file;
    }
}
