package app.cuadra.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * The program can't start, and the operator can mend it. Its message is one line (for settings: one for each mistake) that says what is wrong and what to do,
 * in the operator's language; the text stands in {@code messages/start_*.properties} under {@code start.<code>}.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final transient Map<String, Object> args;

    public StartRefused(String code, Map<String, Object> args) {
        this(code, args, Locale.getDefault());
    }

    StartRefused(String code, Map<String, Object> args, Locale locale) {
        super(text("start." + code, args, locale));
        this.code = code;
        this.args = Map.copyOf(args);
    }

    /** Several things to mend at once, each a line of its own. */
    StartRefused(String code, Collection<String> lines) {
        super(String.join("\n", lines));
        this.code = code;
        this.args = Map.of();
    }

    /** What the operator reads. */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), code);
    }

    /** What went wrong, for example {@code home.inUse}. */
    public String code() {
        return code;
    }

    /** What the message mentions. */
    public Map<String, Object> args() {
        return args;
    }

    /**
     * A text of the start with its named arguments. Filled in by hand and not by ICU: the start must stay quick, and needs
     * no plurals.
     */
    public static String text(String key, Map<String, Object> args, Locale locale) {
        var text = bundle(locale).getString(key);
        for (var argument : args.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private static ResourceBundle bundle(Locale locale) {
        var language = switch (locale.getLanguage()) {
            case "es", "pt" -> locale.getLanguage();
            default -> "en";
        };
        return ResourceBundle.getBundle(
                "messages.start",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
