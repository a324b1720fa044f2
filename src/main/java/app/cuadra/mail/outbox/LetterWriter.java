package app.cuadra.mail.outbox;

import app.cuadra.mail.Letter;
import app.cuadra.platform.Settings;
import app.cuadra.web.Messages;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a letter out in its reader's language, as HTML that old mail programs show and as plain text. */
@Component
class LetterWriter {

    /** What mail programs show of a subject, and more than any of our texts needs. */
    private static final int SUBJECT_MAX = 200;

    private final TemplateEngine templates;
    private final Messages messages;
    private final Settings settings;

    LetterWriter(TemplateEngine templates, Messages messages, Settings settings) {
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    /** A subject is one line of a header: names in it could otherwise add lines of their own. */
    String subject(Letter letter) {
        var subject = said(letter, letter.subject()).replaceAll("\\p{Cntrl}+", " ");
        return subject.length() <= SUBJECT_MAX ? subject : subject.substring(0, SUBJECT_MAX);
    }

    Content content(Letter letter) {
        var page = page(letter);
        var html = new StringOutput();
        templates.render("app/cuadra/mail/outbox/LetterLayout.jte", Map.of("page", page), html);
        return new Content(html.toString(), text(page));
    }

    private LetterLayout page(Letter letter) {
        var home = settings.baseUrl().toString();
        return new LetterLayout(
                Messages.closest(letter.locale()).getLanguage(),
                text(letter, "web.product", Map.of()),
                subject(letter),
                letter.name().isEmpty()
                        ? text(letter, "mail.greeting.plain", Map.of())
                        : text(letter, "mail.greeting", Map.of("name", letter.name())),
                letter.paragraphs().stream()
                        .map(paragraph -> said(letter, paragraph))
                        .toList(),
                letter.button()
                        .map(button -> text(letter, button.key(), Map.of()))
                        .orElse(null),
                letter.button().map(button -> home + button.path()).orElse(null),
                letter.otherwise()
                        .map(other -> text(letter, other.key(), Map.of()))
                        .orElse(null),
                letter.otherwise().map(other -> home + other.path()).orElse(null),
                text(letter, "mail.link.hint", Map.of()),
                text(letter, "mail.footer", Map.of("address", letter.to().value())),
                home);
    }

    private static String text(LetterLayout page) {
        var action = page.link() == null ? Stream.<String>of() : Stream.of(page.buttonText() + ":\n" + page.link());
        var other =
                page.otherLink() == null ? Stream.<String>of() : Stream.of(page.otherText() + ":\n" + page.otherLink());
        return Stream.of(
                        Stream.of(page.greeting()),
                        page.paragraphs().stream(),
                        action,
                        other,
                        Stream.of("-- \n" + page.footer() + "\n" + page.home() + "\n"))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
    }

    private String said(Letter letter, Letter.Said said) {
        return text(letter, said.key(), said.args());
    }

    private String text(Letter letter, String key, Map<String, Object> args) {
        return messages.text(Messages.closest(letter.locale()), key, args);
    }
}
