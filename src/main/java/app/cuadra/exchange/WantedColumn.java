package app.cuadra.exchange;

import java.util.List;

/**
 * A column an import can use.
 *
 * @param key the import's own name for it
 * @param required true when nothing can be imported without it
 * @param titles how people call it, in every language, the usual one first; compared without case, accents and
 *     punctuation
 */
public record WantedColumn(String key, boolean required, List<String> titles) {

    public WantedColumn {
        titles = List.copyOf(titles);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a wanted column has at least one title");
        }
    }
}
