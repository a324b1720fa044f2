package app.cuadra.web;

import java.util.Locale;

/** Remembers the language of a signed-in person; implemented by the module that knows people. */
public interface LanguageChoice {

    /** From now on this person reads {@code language}, one of {@link Messages#LOCALES}, on every device. */
    void choose(Viewer viewer, Locale language);
}
