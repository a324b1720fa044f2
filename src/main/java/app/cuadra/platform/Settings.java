package app.cuadra.platform;

import app.cuadra.values.Email;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the operator wants this program to run, checked whole before anything starts. {@code docs/operation.md} explains
 * each setting. A part that is null is switched off or replaced by what the program brings itself.
 *
 * @param home the data folder: the embedded database, files, keys
 * @param port where pages are served; 0 takes any free one
 * @param baseUrl how people reach the program, for links in mail; without a slash at the end
 * @param database an existing PostgreSQL; null: the embedded one
 * @param smtp where mail leaves; null: it stays in the local mailbox
 * @param mailFrom the sender that mail shows
 * @param operator who runs this installation: where what firms ask of it goes
 * @param google signing in with an OpenID Connect provider; null: not offered
 * @param s3 where files are kept; null: in the home
 * @param clamd the virus scanner; null: files are not scanned
 * @param plans whether companies are on a trial, have a plan, or are only consulted
 * @param plansFile the plans that this installation offers; null: those the program brings
 * @param secretKeyFile the key that encrypts secrets at rest; outside the database on purpose
 * @param trustedProxies the networks (CIDR, separated by commas) whose {@code X-Forwarded-For} counts; empty: nobody's
 * @param jsonLog whether the log is written for programs (one JSON object a line) instead of for people
 * @param magicLinks how often links to sign in with may be asked for, and how long they are good
 * @param metricsToken what a collector of metrics must know; null: there are none to collect
 * @param gateways how gateways of online payments are reached
 * @param outsideAllowed the hosts and networks (separated by commas) that may be called although they are not public, and
 *     without encryption; empty: none
 */
public record Settings(
        Path home,
        int port,
        URI baseUrl,
        @Nullable Database database,
        @Nullable Smtp smtp,
        String mailFrom,
        Email operator,
        @Nullable Google google,
        @Nullable S3 s3,
        @Nullable Address clamd,
        boolean plans,
        @Nullable Path plansFile,
        Path secretKeyFile,
        String trustedProxies,
        boolean jsonLog,
        MagicLinks magicLinks,
        @Nullable Secret metricsToken,
        Gateways gateways,
        String outsideAllowed) {

    /** Text that must never reach a log or a message. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "(secret)";
        }
    }

    /** The owner's door to a PostgreSQL of the operator. */
    public record Database(String jdbcUrl, String user, Secret password) {}

    /**
     * A mail server.
     *
     * @param tls encrypted from the first byte (smtps); otherwise by STARTTLS when the server offers it
     */
    public record Smtp(
            String host,
            int port,
            @Nullable String user,
            @Nullable Secret password,
            boolean tls) {}

    /** An OpenID Connect provider, usually Google. */
    public record Google(URI issuer, String clientId, Secret clientSecret) {}

    /** A bucket of an S3-compatible store. */
    public record S3(URI url, String bucket, String key, Secret secret) {}

    /**
     * Links that sign somebody in from their mail.
     *
     * @param pause how long after one the next may be asked for
     * @param perHour how many an address gets within any hour
     * @param good how long each opens the door
     */
    public record MagicLinks(Duration pause, int perHour, Duration good) {}

    /**
     * Gateways of online payments.
     *
     * @param standIn what is asked in the place of all of them, to try things out; null: they themselves
     * @param patience how long one of them may take to answer
     * @param billingKey of the operator's own account at Stripe, which charges for plans; null: nothing is charged here
     */
    public record Gateways(
            @Nullable URI standIn,
            Duration patience,
            @Nullable Secret billingKey) {}

    /** A host and its port. */
    public record Address(String host, int port) {}

    /**
     * Reads the environment and then {@code cuadra.properties} of the home, where the environment wins.
     *
     * @throws StartRefused with one line for each mistake
     */
    public static Settings read(Map<String, String> environment) {
        return SettingsReader.read(environment);
    }

    /** Where mail goes can be followed on a page of the program itself, because it leaves by no server. */
    public boolean localMailbox() {
        return smtp == null;
    }

    /**
     * The same as properties for Spring: {@code CUADRA_DATABASE_URL} is {@code cuadra.database.url}. Only what has a
     * value.
     */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        asVariables().forEach((name, value) -> properties.put(propertyOf(name), value));
        return properties;
    }

    static String propertyOf(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private Map<String, String> asVariables() {
        var all = new LinkedHashMap<String, String>();
        all.put("CUADRA_HOME", home.toString());
        all.put("CUADRA_PORT", String.valueOf(port));
        all.put("CUADRA_BASE_URL", baseUrl.toString());
        all.put("CUADRA_MAIL_FROM", mailFrom);
        all.put("CUADRA_OPERATOR_MAIL", operator.value());
        all.put("CUADRA_PLANS", plans ? "on" : "off");
        if (plansFile != null) {
            all.put("CUADRA_PLANS_FILE", plansFile.toString());
        }
        all.put("CUADRA_SECRET_KEY_FILE", secretKeyFile.toString());
        all.put("CUADRA_LOG", jsonLog ? "json" : "text");
        all.put("CUADRA_MAGIC_LINK_PAUSE", String.valueOf(magicLinks.pause().toSeconds()));
        all.put("CUADRA_MAGIC_LINKS_PER_HOUR", String.valueOf(magicLinks.perHour()));
        all.put("CUADRA_MAGIC_LINK_MINUTES", String.valueOf(magicLinks.good().toMinutes()));
        if (metricsToken != null) {
            all.put("CUADRA_METRICS_TOKEN", metricsToken.value());
        }
        all.put("CUADRA_GATEWAY_SECONDS", String.valueOf(gateways.patience().toSeconds()));
        if (gateways.billingKey() != null) {
            all.put("CUADRA_BILLING_STRIPE_KEY", gateways.billingKey().value());
        }
        if (gateways.standIn() != null) {
            all.put("CUADRA_GATEWAYS_URL", gateways.standIn().toString());
        }
        if (!outsideAllowed.isEmpty()) {
            all.put("CUADRA_OUTSIDE_ALLOWED", outsideAllowed);
        }
        if (!trustedProxies.isEmpty()) {
            all.put("CUADRA_TRUSTED_PROXIES", trustedProxies);
        }
        if (database != null) {
            all.put("CUADRA_DATABASE_URL", database.jdbcUrl());
            all.put("CUADRA_DATABASE_USER", database.user());
            all.put("CUADRA_DATABASE_PASSWORD", database.password().value());
        }
        if (smtp != null) {
            all.put("CUADRA_SMTP_URL", SettingsReader.smtpUrl(smtp));
        }
        if (google != null) {
            all.put("CUADRA_GOOGLE_ISSUER", google.issuer().toString());
            all.put("CUADRA_GOOGLE_CLIENT_ID", google.clientId());
            all.put("CUADRA_GOOGLE_CLIENT_SECRET", google.clientSecret().value());
        }
        if (s3 != null) {
            all.put("CUADRA_S3_URL", s3.url().toString());
            all.put("CUADRA_S3_BUCKET", s3.bucket());
            all.put("CUADRA_S3_KEY", s3.key());
            all.put("CUADRA_S3_SECRET", s3.secret().value());
        }
        if (clamd != null) {
            all.put("CUADRA_CLAMD", clamd.host() + ":" + clamd.port());
        }
        return all;
    }
}
