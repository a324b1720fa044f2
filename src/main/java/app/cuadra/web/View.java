package app.cuadra.web;

import app.cuadra.values.Problem;
import com.ibm.icu.text.NumberFormat;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/** What every template may ask for besides its page: texts in the reader's language, dates, addresses, the frame. */
public final class View {

    private static final long KILO = 1024;

    private final HttpServletRequest request;
    private final Messages messages;
    private final Assets assets;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;
    private final Supplier<Frame> frames;
    private final Renderer renderer;
    private @Nullable Frame frame;

    /** Writes a page with the template beside it. */
    interface Renderer {
        void render(Page page, View view, TemplateOutput output);
    }

    View(
            HttpServletRequest request,
            Messages messages,
            Assets assets,
            Locale locale,
            ZoneId zone,
            Clock clock,
            Supplier<Frame> frames,
            Renderer renderer) {
        this.renderer = renderer;
        this.request = request;
        this.messages = messages;
        this.assets = assets;
        this.locale = locale;
        this.zone = zone;
        this.clock = clock;
        this.frames = frames;
    }

    /** Another page's template, as a part of this one. */
    public Content part(Page page) {
        return output -> renderer.render(page, this, output);
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

    /** A text with what it mentions, as a banner carries it; a moment is said as how long ago it was. */
    public String text(String key, Map<String, ?> args) {
        var said = new HashMap<String, Object>(args);
        said.replaceAll((_, value) -> value instanceof Instant moment ? ago(moment) : value);
        return messages.text(locale, key, said);
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

    /** What a form must carry in its hidden field {@code _csrf}; empty where the request was refused before its check. */
    public String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** A fresh value for the hidden field {@code _key} of a form that creates something: sent twice, it acts once. */
    public String key() {
        return UUID.randomUUID().toString();
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

    /** What the page before wants said, once. */
    public Optional<String> notice() {
        return Notice.take(request).map(notice -> text(notice.key(), notice.args()));
    }

    /** The reader's language as HTML names it: es, en, pt. */
    public String lang() {
        return locale.getLanguage();
    }

    /** The theme the reader chose: light, dark, or auto to follow their system. */
    public String theme() {
        return Theme.of(request);
    }

    /** True when the reader keeps the side bar collapsed to its icons. */
    public boolean smallSide() {
        var cookie = WebUtils.getCookie(request, "side");
        return cookie != null && cookie.getValue().equals("small");
    }

    /** The path and query of this request, to come back to; the home page after a form was sent. */
    public String here() {
        if (!request.getMethod().equals("GET")) {
            return request.getDispatcherType() == DispatcherType.REQUEST ? request.getRequestURI() : "/";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The path of this request, without the query. */
    public String path() {
        return request.getRequestURI();
    }

    /** A count, with the language's separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** An amount with a fixed number of decimals, never rounded: the caller knows its currency. */
    public String amount(BigDecimal amount, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, amount.scale()));
        // A real minus sign lines up with the digits; a hyphen does not.
        return format.format(amount).replace('-', '\u2212');
    }

    /** A number of bytes as people say it: 812 bytes, 12 KB, 3,4 MB; a thousand is 1,024 here, as in the limits of files. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return number(bytes) + " bytes";
        }
        var unit = bytes < KILO * KILO ? "KB" : bytes < KILO * KILO * KILO ? "MB" : "GB";
        var of = bytes < KILO * KILO ? KILO : bytes < KILO * KILO * KILO ? KILO * KILO : KILO * KILO * KILO;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit.equals("KB") ? 0 : 1);
        // A blank that breaks no line between number and unit.
        return format.format(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP))
                + "\u00A0" + unit;
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

    /** How long ago a moment is: now, 5 minutes ago, yesterday at 18:42, 3 months ago. */
    public String ago(Instant moment) {
        return Ago.of(moment.atZone(zone), clock.instant().atZone(zone), locale);
    }
}
