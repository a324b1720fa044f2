package app.cuadra.practice.benefit;

import app.cuadra.practice.benefit.BenefitTable.Count;
import app.cuadra.practice.benefit.Benefits.Standing;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where the firm stands, every level, and the form to ask for a benefit of its own level. */
public record BenefitShow(String path, Standing standing, Locale reader, BenefitForm form, List<Problem> problems)
        implements Page {

    /**
     * A level as the page shows it.
     *
     * @param current true for the one the firm has reached
     */
    public record Step(String name, int companies, List<String> benefits, boolean current) {}

    /** The levels, the lowest first; none when the installation has no programme. */
    public List<Step> steps() {
        var reached = standing.programme().reached(paying());
        return standing.programme().levels().stream()
                .map(level -> new Step(
                        level.name(reader),
                        level.companies(),
                        level.benefits(reader),
                        reached.filter(level::equals).isPresent()))
                .toList();
    }

    /** What the programme counts. */
    public Count count() {
        return standing.count();
    }

    /** The current level's name; empty below the first. */
    public String level() {
        return standing.programme()
                .reached(paying())
                .map(level -> level.name(reader))
                .orElse("");
    }

    /** The next level's name; empty on the highest. */
    public String nextLevel() {
        return standing.programme()
                .next(paying())
                .map(level -> level.name(reader))
                .orElse("");
    }

    /** How many paying companies are missing to it. */
    public int missing() {
        return standing.programme()
                .next(paying())
                .map(level -> level.companies() - paying())
                .orElse(0);
    }

    /** What the firm may ask for. */
    public List<Option> offered() {
        var benefits = standing.programme()
                .reached(paying())
                .map(level -> level.benefits(reader))
                .orElse(List.of());
        return IntStream.range(0, benefits.size())
                .mapToObj(place -> new Option(String.valueOf(place), benefits.get(place)))
                .toList();
    }

    /** The requests sent, newest first. */
    public List<BenefitTable.Request> requests() {
        return standing.requests();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    private int paying() {
        return standing.count().paying();
    }
}
