package app.cuadra.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values the operator gave, and the mistakes found in them. After a mistake a harmless value stands in, so that
 * reading goes on and finds the others. Messages never show a value that may hold a secret.
 */
final class Given {

    /** Every setting there is; {@code SettingsTest} holds docs/operation.md to this list. */
    static final Set<String> NAMES = Set.of(
            "CUADRA_HOME",
            "CUADRA_PORT",
            "CUADRA_BASE_URL",
            "CUADRA_DATABASE_URL",
            "CUADRA_DATABASE_USER",
            "CUADRA_DATABASE_PASSWORD",
            "CUADRA_SMTP_URL",
            "CUADRA_MAIL_FROM",
            "CUADRA_OPERATOR_MAIL",
            "CUADRA_GOOGLE_ISSUER",
            "CUADRA_GOOGLE_CLIENT_ID",
            "CUADRA_GOOGLE_CLIENT_SECRET",
            "CUADRA_S3_URL",
            "CUADRA_S3_BUCKET",
            "CUADRA_S3_KEY",
            "CUADRA_S3_SECRET",
            "CUADRA_CLAMD",
            "CUADRA_PLANS",
            "CUADRA_PLANS_FILE",
            "CUADRA_SECRET_KEY_FILE",
            "CUADRA_TRUSTED_PROXIES",
            "CUADRA_LOG",
            "CUADRA_MAGIC_LINK_PAUSE",
            "CUADRA_MAGIC_LINKS_PER_HOUR",
            "CUADRA_MAGIC_LINK_MINUTES",
            "CUADRA_METRICS_TOKEN",
            "CUADRA_GATEWAYS_URL",
            "CUADRA_GATEWAY_SECONDS",
            "CUADRA_BILLING_STRIPE_KEY",
            "CUADRA_OUTSIDE_ALLOWED");

    /** For the script ./cuadra and the tests; not for the program. */
    static final Set<String> NAMES_OF_THE_SCRIPT = Set.of("CUADRA_CHROMIUM", "CUADRA_JAVA_OPTIONS");

    private static final int PORT_MAX = 65_535;

    private final Map<String, String> values = new HashMap<>();
    /** Sorted, so that the same mistakes always read the same. */
    private final Set<String> mistakes = new TreeSet<>();

    private final Set<String> mistaken = new HashSet<>();

    void set(String name, String value, String where) {
        if (!NAMES.contains(name)) {
            mistake("unknown", name, where);
        } else if (value.isBlank()) {
            // How compose files and shells say "not set"; it still switches off what the file says.
            values.remove(name);
        } else {
            values.put(name, value.strip());
        }
    }

    void setIfAbsent(String name, String value) {
        values.putIfAbsent(name, value);
    }

    void mistake(String code, String name, String detail) {
        mistaken.add(name);
        mistakes.add(new StartRefused("settings." + code, Map.of("name", name, "value", detail)).getMessage());
    }

    /** True when this setting is already a mistake, so that what follows from it needs no line of its own. */
    boolean mistaken(String name) {
        return mistaken.contains(name);
    }

    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new StartRefused("settings.wrong", mistakes);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** True when at least one of the settings that belong together is given. */
    boolean oneGiven(String... names) {
        return Arrays.stream(names).anyMatch(this::has);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    String required(String name) {
        if (!has(name)) {
            mistake("missing", name, "");
        }
        return text(name);
    }

    int port(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var value = text(name);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > PORT_MAX) {
            mistake("notAPort", name, value);
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    int number(String name, int otherwise, int least, int most) {
        if (!has(name)) {
            return otherwise;
        }
        var value = text(name);
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            mistake("notANumber", name, least + " – " + most);
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    Path path(String name, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            mistake("notAPath", name, value);
            return Path.of("").toAbsolutePath();
        }
    }

    /** An http or https address without a slash at the end. */
    URI web(String name, String otherwise) {
        return has(name) ? uri(name, text(name).replaceFirst("/+$", ""), "http", "https") : URI.create(otherwise);
    }

    /** An address with a host and one of the schemes. The message shows only what is expected: there may be a password in it. */
    URI uri(String name, String value, String... schemes) {
        try {
            var uri = new URI(value);
            if (uri.getHost() != null && Arrays.asList(schemes).contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException invalid) {
            // Said below.
        }
        mistake("notAUrl", name, String.join(" / ", schemes));
        return URI.create(schemes[0] + "://localhost");
    }

    static String decoded(String part) {
        // URLDecoder is made for forms, where a plus is a space.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
