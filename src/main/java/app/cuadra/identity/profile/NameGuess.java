package app.cuadra.identity.profile;

import java.util.List;

/**
 * Which words of a name are given and which are of the family, as most people in Latin America write theirs. Only a
 * proposal in a form: the person sees it before it is kept.
 */
record NameGuess(String given, String family) {

    static NameGuess of(String name) {
        var words = List.of(name.strip().split("\\s+"));
        // "Ana Gómez Peña" has one given name, "Ana María Gómez Peña" two.
        var given = Math.min(words.size(), words.size() > 3 ? 2 : 1);
        return new NameGuess(
                String.join(" ", words.subList(0, given)), String.join(" ", words.subList(given, words.size())));
    }
}
