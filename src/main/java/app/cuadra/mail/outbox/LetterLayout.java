package app.cuadra.mail.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in its reader's language, ready to be laid out.
 *
 * @param language es, en, pt
 * @param subject shown as the title of the document
 * @param buttonText null when there is nothing to do
 * @param link the whole address behind the button; null when there is none
 * @param otherText what may be done instead; null when there is nothing
 * @param otherLink the whole address of that; null when there is none
 * @param linkHint says that the address may be copied instead
 * @param footer who writes, and why to this reader
 * @param home the address of the program
 */
public record LetterLayout(
        String language,
        String product,
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String buttonText,
        @Nullable String link,
        @Nullable String otherText,
        @Nullable String otherLink,
        String linkHint,
        String footer,
        String home) {}
