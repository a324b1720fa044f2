package app.cuadra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.values.Email;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every letter about an account, as its reader sees it; photographed in {@code target/letters}. */
@ApplicationTest
@Tag("browser")
@Tag("SI-42")
class LettersBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Mails mails;

    private record Written(String name, Letter letter) {}

    @ParameterizedTest
    @ValueSource(strings = {"es", "en", "pt"})
    void everyLetterReadsWellAsTextAndInAMailProgram(String language) {
        try (var browser = Browser.open(port)) {
            for (var each : letters(Locale.of(language))) {
                var ana = new Ana(program);
                mails.send(new Letter(
                        new Email(ana.email()),
                        each.letter().locale(),
                        each.letter().subject(),
                        "Ana Gómez",
                        each.letter().paragraphs(),
                        each.letter().button(),
                        each.letter().otherwise()));
                var content = ana.letters(1).getFirst();

                assertThat(ana.subjects().getFirst()).isNotBlank().doesNotContain("{", "}");
                assertThat(content.text())
                        .contains("Ana Gómez", "http://localhost:8080")
                        .doesNotContain("{", "}", "<");
                var page = browser.page();
                page.setContent(content.html());
                browser.onAPhone().noSidewaysScroll();
                browser.onADesktop();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/letters/" + each.name() + "-" + language + ".png")));
            }
        }
    }

    private static List<Written> letters(Locale locale) {
        return List.of(
                of(
                        "verify",
                        plain(locale, "identity.mail.verify", "what", "notYou")
                                .button("identity.mail.verify.button", "/verificar/x")),
                of(
                        "exists",
                        plain(locale, "identity.mail.exists", "what", "forgotten")
                                .button("identity.mail.exists.button", "/ingresar")),
                of(
                        "recover",
                        plain(locale, "identity.mail.recover", "what", "notYou")
                                .button("identity.mail.recover.button", "/recuperar/x")),
                of(
                        "throttled",
                        letter(locale, "identity.mail.throttled.subject")
                                .says("identity.mail.throttled.what", "address", "198.18.0.7")
                                .says("identity.mail.throttled.todo")
                                .button("identity.mail.throttled.button", "/recuperar")),
                of("password-changed", notice(locale, "password.changed", "/no-fui-yo/x")),
                of("email-changed", notice(locale, "email.changed", "/no-fui-yo/x")),
                of("email-left", notice(locale, "email.left", "/correo/deshacer/x")),
                of(
                        "email-confirm",
                        letter(locale, "email.confirm.subject")
                                .says("email.confirm.mail", "name", "Ana Gómez")
                                .says("email.confirm.notYou")
                                .button("email.confirm.button", "/correo/confirmar/x")),
                of(
                        "email-taken",
                        plain(locale, "email.taken", "mail", "todo").button("email.taken.button", "/ingresar")),
                of(
                        "email-restored",
                        plain(locale, "email.restored", "mail")
                                .says("notme.mail.then")
                                .button("notme.mail.button", "/recuperar/x")),
                of("email-undone", plain(locale, "email.undone", "mail")),
                of("not-me", plain(locale, "notme.mail", "what", "then").button("notme.mail.button", "/recuperar/x")));
    }

    private static Written of(String name, Letter letter) {
        return new Written(name, letter);
    }

    private static Letter notice(Locale locale, String change, String path) {
        return letter(locale, change + ".subject")
                .says(change + ".mail", "email", "l•••@laespiga.example")
                .says(
                        "notice.whenAndWhere",
                        "when",
                        "25/11/2026",
                        "address",
                        "198.18.0.7",
                        "device",
                        "Chrome · Windows")
                .says("notice.notYou")
                .button("notice.button", path);
    }

    private static Letter plain(Locale locale, String beginning, String... paragraphs) {
        var letter = letter(locale, beginning + ".subject");
        for (var paragraph : paragraphs) {
            letter = letter.says(beginning + "." + paragraph);
        }
        return letter;
    }

    private static Letter letter(Locale locale, String subject) {
        return Letter.to(new Email("ana@laespiga.example"), locale, subject);
    }
}
