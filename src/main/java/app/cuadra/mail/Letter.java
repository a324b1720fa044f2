package app.cuadra.mail;

import app.cuadra.storage.Kept;
import app.cuadra.values.Email;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A letter: what the feature says, in texts of its own bundle; the look is the same for all.
 *
 * @param to the reader
 * @param locale the reader's language
 * @param subject its subject
 * @param name how the reader is greeted, empty when unknown
 * @param paragraphs what it says
 * @param button the one thing to do, if there is one
 * @param otherwise the other thing that may be done instead
 * @param envelope who else reads it, and what goes along
 */
public record Letter(
        Email to,
        Locale locale,
        Said subject,
        String name,
        List<Said> paragraphs,
        Optional<Button> button,
        Optional<Button> otherwise,
        Envelope envelope) {

    /** A file that goes along; its bytes are read from the store when the letter leaves. */
    public record Attachment(String name, String mediaType, Kept kept) {}

    /**
     * What goes with a letter that a person has sent from here; a letter of the program itself needs none of it.
     *
     * @param also further readers, whom all see
     * @param copies readers of a copy, whom all see
     * @param replies whom an answer reaches
     * @param attachments what goes along
     */
    public record Envelope(
            List<Email> also, List<Email> copies, Optional<Email> replies, List<Attachment> attachments) {

        private static final Envelope PLAIN = new Envelope(List.of(), List.of(), Optional.empty(), List.of());

        public Envelope {
            also = List.copyOf(also);
            copies = List.copyOf(copies);
            attachments = List.copyOf(attachments);
        }
    }

    /** A text and what it mentions. */
    public record Said(String key, Map<String, Object> args) {

        public Said {
            args = Map.copyOf(args);
        }

        private static Said of(String key, Object... namesAndValues) {
            var args = new HashMap<String, Object>();
            for (var i = 0; i < namesAndValues.length; i += 2) {
                args.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return new Said(key, args);
        }
    }

    /**
     * A link shown as a button, and once more in full.
     *
     * @param path of this program, beginning with a slash
     */
    public record Button(String key, String path) {

        public Button {
            if (!path.startsWith("/") || path.startsWith("//")) {
                throw new IllegalArgumentException("not a path of this program");
            }
        }
    }

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A letter of the program itself, to one reader. */
    public Letter(
            Email to,
            Locale locale,
            Said subject,
            String name,
            List<Said> paragraphs,
            Optional<Button> button,
            Optional<Button> otherwise) {
        this(to, locale, subject, name, paragraphs, button, otherwise, Envelope.PLAIN);
    }

    /** Begins a letter; what the subject mentions follows as a name, its value, the next name, its value. */
    public static Letter to(Email to, Locale locale, String subjectKey, Object... namesAndValues) {
        return new Letter(
                to, locale, Said.of(subjectKey, namesAndValues), "", List.of(), Optional.empty(), Optional.empty());
    }

    /** Greets the reader by name. */
    public Letter greeting(String readersName) {
        return new Letter(to, locale, subject, readersName, paragraphs, button, otherwise, envelope);
    }

    /** Adds a paragraph, with what it mentions. */
    public Letter says(String key, Object... namesAndValues) {
        var longer = new ArrayList<>(paragraphs);
        longer.add(Said.of(key, namesAndValues));
        return new Letter(to, locale, subject, name, longer, button, otherwise, envelope);
    }

    /** Adds the one thing to do. */
    public Letter button(String key, String path) {
        return new Letter(
                to, locale, subject, name, paragraphs, Optional.of(new Button(key, path)), otherwise, envelope);
    }

    /** Adds what may be done instead, beside the button. */
    public Letter otherwise(String key, String path) {
        return new Letter(to, locale, subject, name, paragraphs, button, Optional.of(new Button(key, path)), envelope);
    }

    /** Says who else reads it, whom an answer reaches, and what goes along. */
    public Letter in(Envelope other) {
        return new Letter(to, locale, subject, name, paragraphs, button, otherwise, other);
    }
}
