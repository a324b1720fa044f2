package app.cuadra.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Phone;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody has who turned their second factor on: the app and the codes on paper. */
public record Setup(Phone phone, List<String> paper) {

    static final String PATH = "/mi-cuadra/seguridad/segundo-paso";

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");

    /** Turns it on, by the pages; afterwards the clock is so far on that the app shows another code. */
    public static Setup by(Visitor visitor, TestClock clock) {
        visitor.get(PATH);
        var offered = visitor.post(PATH + "/aplicacion", "volver", "");
        assertThat(offered.location()).isEqualTo(PATH + "/aplicacion");
        var phone = Phone.scanning(visitor.get(offered.location()).body());
        var shown = visitor.post(PATH + "/activacion", "code", phone.code(clock.instant()), "volver", "");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        var paper = codes(shown.body());
        assertThat(paper).hasSize(10);
        next(clock);
        return new Setup(phone, paper);
    }

    /** The codes on paper that a page shows. */
    static List<String> codes(String body) {
        return CODE.matcher(body)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** Waits until the app shows the next code. */
    static void next(TestClock clock) {
        clock.advance(Duration.ofSeconds(30));
    }
}
