package app.cuadra.company.plan;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.platform.Settings;
import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The plans of this installation (COM-30): the operator's file, or {@code company/plans.csv}. Read once at start; a file
 * with a mistake stops the start with one line that says where it is.
 */
@Component
public final class Catalogue {

    private static final String ANYWHERE = "*";

    private final List<OfferLine> lines;

    @Autowired
    Catalogue(Settings settings, Countries countries) {
        this(name(settings.plansFile()), content(settings.plansFile()), countries);
    }

    /** Of a file with this name and content. */
    Catalogue(String file, String content, Countries countries) {
        var seen = new HashSet<String>();
        try {
            lines = OfferLine.all(content, countries);
            for (var line : lines) {
                if (!seen.add(line.country() + " " + line.offer().key())) {
                    throw new OfferLine.Mistake(
                            line.number(), "twice", line.offer().key());
                }
            }
        } catch (OfferLine.Mistake mistake) {
            throw new StartRefused(
                    "plans." + mistake.code(), Map.of("file", file, "line", mistake.line(), "value", mistake.value()));
        }
    }

    /** What is offered in this country, in the order of the file: its own lines, or those for everywhere. */
    public List<Offer> offers(CountryCode country) {
        var own = in(country.value());
        return own.isEmpty() ? in(ANYWHERE) : own;
    }

    /** The offer that a form names. */
    public Optional<Offer> offer(CountryCode country, String key) {
        return offers(country).stream().filter(offer -> offer.key().equals(key)).findFirst();
    }

    /** A plan's name; its key when the plan is offered no longer. */
    public String name(String plan, Locale locale) {
        return lines.stream()
                .map(OfferLine::offer)
                .filter(offer -> offer.plan().equals(plan))
                .findFirst()
                .map(offer -> offer.name(locale))
                .orElse(plan);
    }

    private List<Offer> in(String country) {
        return lines.stream()
                .filter(line -> line.country().equals(country))
                .map(OfferLine::offer)
                .toList();
    }

    private static String name(@Nullable Path file) {
        return file == null ? "company/plans.csv" : file.toString();
    }

    private static String content(@Nullable Path file) {
        try {
            return file == null
                    ? new ClassPathResource(name(null)).getContentAsString(StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (IOException unreadable) {
            if (file == null) {
                throw new UncheckedIOException(unreadable);
            }
            throw new StartRefused("plans.unreadable", Map.of("file", file));
        }
    }
}
