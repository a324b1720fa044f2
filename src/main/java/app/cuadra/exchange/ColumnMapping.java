package app.cuadra.exchange;

import app.cuadra.values.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a sheet is which wanted one.
 *
 * @param positions for the key of each wanted column found, the sheet's column, counted from 0
 * @param unknownTitles titles of the sheet that nothing wanted, in their order
 * @param byPosition true when the sheet has no titles, so that its columns were taken in the order of the template
 */
public record ColumnMapping(
        List<WantedColumn> wanted, Map<String, Integer> positions, List<String> unknownTitles, boolean byPosition) {

    public ColumnMapping {
        wanted = List.copyOf(wanted);
        positions = Map.copyOf(positions);
        unknownTitles = List.copyOf(unknownTitles);
    }

    /**
     * Guesses by the titles: the surest pair first, each column once. A sheet without titles is taken to have the
     * columns in the order wanted (the template's): whoever deleted the titles from the template need not start again,
     * and the preview shows what was assumed.
     */
    public static ColumnMapping guess(List<WantedColumn> wanted, SheetFacts facts) {
        if (!facts.hasTitles()) {
            var inOrder = new LinkedHashMap<String, Integer>();
            for (var i = 0; i < Math.min(wanted.size(), facts.columns()); i++) {
                inOrder.put(wanted.get(i).key(), i);
            }
            return new ColumnMapping(wanted, inOrder, List.of(), true);
        }
        var positions = new LinkedHashMap<String, Integer>();
        for (var pair : pairs(wanted, facts.titles())) {
            if (!positions.containsValue(pair.position)) {
                positions.putIfAbsent(pair.key, pair.position);
            }
        }
        return new ColumnMapping(wanted, positions, unknown(facts, positions), false);
    }

    /** The same mapping after a person said which column is meant; -1 for "none". A column serves one purpose. */
    public ColumnMapping with(String key, int column, SheetFacts facts) {
        var changed = new LinkedHashMap<>(positions);
        changed.values().removeIf(position -> position == column);
        changed.remove(key);
        if (column >= 0 && column < facts.columns()) {
            changed.put(key, column);
        }
        return new ColumnMapping(wanted, changed, unknown(facts, changed), byPosition);
    }

    /** The text of a row in a wanted column; empty when the sheet does not have that column. */
    public String value(SheetRow row, String key) {
        return row.cell(positions.getOrDefault(key, -1));
    }

    /** The required columns the sheet lacks. */
    public List<WantedColumn> missing() {
        return wanted.stream()
                .filter(column -> column.required() && !positions.containsKey(column.key()))
                .toList();
    }

    /**
     * What to tell the person: {@code sheet.noHeader} when there are no titles (a notice: it can be imported), and
     * {@code sheet.missingColumn}, at the key of each required column that is missing.
     */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (byPosition) {
            problems.add(Problem.of("sheet.noHeader", ""));
        }
        missing()
                .forEach(column -> problems.add(new Problem(
                        "sheet.missingColumn",
                        column.key(),
                        Map.of("title", column.titles().getFirst()))));
        return problems;
    }

    private static List<Pair> pairs(List<WantedColumn> wanted, List<String> titles) {
        var pairs = new ArrayList<Pair>();
        for (var position = 0; position < titles.size(); position++) {
            var title = TitleWords.of(titles.get(position));
            for (var column : wanted) {
                var likeness = column.titles().stream()
                        .mapToDouble(known -> title.likeness(TitleWords.of(known)))
                        .max()
                        .orElse(0);
                if (likeness > 0) {
                    pairs.add(new Pair(column.key(), position, likeness));
                }
            }
        }
        // The sort is stable: among equally sure ones the leftmost column wins.
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    private static List<String> unknown(SheetFacts facts, Map<String, Integer> positions) {
        var used = new HashSet<>(positions.values());
        var unknown = new ArrayList<String>();
        for (var i = 0; i < facts.titles().size(); i++) {
            if (!used.contains(i) && !facts.titles().get(i).isEmpty()) {
                unknown.add(facts.titles().get(i));
            }
        }
        return unknown;
    }

    private record Pair(String key, int position, double likeness) {}
}
