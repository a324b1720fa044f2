package app.cuadra.mail.outbox;

import app.cuadra.mail.Letter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a letter while it waits.
 *
 * @param also further readers
 * @param replies whom an answer reaches; empty for a letter of the program itself
 */
record Parcel(
        String html,
        String text,
        List<String> also,
        List<String> copies,
        String replies,
        List<Letter.Attachment> attachments) {

    /** A letter that waited when the program learned about attachments has none of them. */
    Parcel(
            String html,
            String text,
            @Nullable List<String> also,
            @Nullable List<String> copies,
            @Nullable String replies,
            @Nullable List<Letter.Attachment> attachments) {
        this.html = html;
        this.text = text;
        this.also = Objects.requireNonNullElse(also, List.of());
        this.copies = Objects.requireNonNullElse(copies, List.of());
        this.replies = Objects.requireNonNullElse(replies, "");
        this.attachments = Objects.requireNonNullElse(attachments, List.of());
    }

    static Parcel of(Content content, Letter.Envelope envelope) {
        return new Parcel(
                content.html(),
                content.text(),
                envelope.also().stream().map(reader -> reader.value()).toList(),
                envelope.copies().stream().map(reader -> reader.value()).toList(),
                envelope.replies().map(reader -> reader.value()).orElse(""),
                envelope.attachments());
    }

    Content content() {
        return new Content(html, text);
    }
}
