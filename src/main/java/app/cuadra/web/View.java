package app.cuadra.web;

import app.cuadra.values.Problem;
import com.ibm.icu.text.NumberFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template may ask for besides its page: texts in the reader's language, dates, addresses, the frame. */
public final class View {

    private final HttpServletRequest request;
    private final Messages messages;
    private final Assets assets;
    private final Locale locale;
    private final ZoneId zone;
    private final Supplier<Frame> frames;
    private @Nullable Frame frame;

    View(
            HttpServletRequest request,
            Messages messages,
            Assets assets,
            Locale locale,
            ZoneId zone,
            Supplier<Frame> frames) {
        this.request = request;
        this.messages = messages;
        this.assets = assets;
        this.locale = locale;
        this.zone = zone;
        this.frames = frames;
    }

    /** A text that mentions nothing. */
    public String t(String key) {
        return messages.text(locale, key, Map.of());
    }

    /** A text with what it mentions: a name, its value, the next name, its value. */
    public String t(String key, Object... namesAndValues) {
        var args = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            args.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return messages.text(locale, key, args);
    }

    /** A text with what it mentions, as a banner carries it. */
    public String text(String key, Map<String, ?> args) {
        return messages.text(locale, key, args);
    }

    /** True when there is a text of this name. */
    public boolean has(String key) {
        return messages.has(key);
    }

    /** What to tell the reader about a problem. */
    public String problem(Problem problem) {
        return messages.problem(locale, problem);
    }

    /** The first problem of a field, as the reader should be told. */
    public Optional<String> problemAt(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(this::problem);
    }

    /** The address of a static file, with its fingerprint, so that browsers keep it for a year. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** What a form must carry in its hidden field {@code _csrf}. */
    public String csrf() {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }

    /** The frame, put together when the layout first asks: fragments never pay for it. */
    public Frame frame() {
        var made = frame;
        if (made == null) {
            made = frames.get();
            frame = made;
        }
        return made;
    }

    /** The reader's language as HTML names it: es, en, pt. */
    public String lang() {
        return locale.getLanguage();
    }

    /** The theme the reader chose: light, dark, or auto to follow their system. */
    public String theme() {
        return Theme.of(request);
    }

    /** The path of this request, without the query. */
    public String path() {
        return request.getRequestURI();
    }

    /** A count, with the language's separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A day, short: 23 nov 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** A moment as a day and a time in the reader's zone. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }
}
