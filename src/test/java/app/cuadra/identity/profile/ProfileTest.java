package app.cuadra.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.picture.Pictures;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("HUB-30")
class ProfileTest {

    private static final Pattern IMAGE = Pattern.compile("src=\"(/mi-cuadra/perfil/foto/imagen[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void whatIsSavedIsShownAndTheLanguageChangesThePageThatAnswers() {
        var visitor = signedIn(new Ana(program));
        assertThat(visitor.get("/mi-cuadra").location()).isEqualTo("/mi-cuadra/perfil");
        assertThat(visitor.get("/mi-cuadra/perfil/editar").body())
                .contains("value=\"Ana\"", "value=\"Gómez\"", "value=\"Ana Gómez\"");

        var saved = save(visitor, "Ana María", "Gómez Peña", "Anita", "321 123 4567", "CO", "pt");

        assertThat(saved.location()).isEqualTo("/mi-cuadra/perfil");
        assertThat(visitor.get("/mi-cuadra/perfil").body())
                .contains("Salvamos seu perfil.", "Ana María", "Gómez Peña", "Anita", "+57 321 1234567", "Português")
                .contains("<html lang=\"pt\"");
    }

    @Test
    void lettersAndScreensUseTheNameInCuadra() {
        var ana = new Ana(program);
        var visitor = signedIn(ana);
        save(visitor, "Ana", "", "Anita", "", "CO", "es");

        visitor.get("/recuperar");
        visitor.post("/recuperar", "email", ana.email());

        assertThat(ana.letters(1).getFirst().text()).contains("Anita");
        assertThat(visitor.get("/mi-cuadra/seguridad").body()).contains("Cuenta de Anita");
    }

    @ParameterizedTest
    @CsvSource({
        "+57 321 123 4567, CO, +57 321 1234567",
        "(601) 381 2345, CO, +57 601 3812345",
        "+52 55 1234 5678, CO, +52 55 1234 5678",
        "55 1234 5678, MX, +52 55 1234 5678"
    })
    void aTelephoneIsReadAsPeopleOfThatCountryWriteIt(String typed, String country, String shown) {
        assertThat(Phone.shown(Phone.read(typed, country))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"123", "+57 999", "321 123 4567 89012", "llámame", "+999 1234567", "'+57 321 123 4567 ext. 12'"})
    void anythingElseIsSaidAtTheFieldAndNothingIsLost(String phone) {
        var visitor = signedIn(new Ana(program));
        visitor.get("/mi-cuadra/perfil/editar");

        var answer = save(visitor, "Ana", "Gómez", "Anita", phone, "CO", "es");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("problem-phone", "value=\"Anita\"");
        assertThat(visitor.get("/mi-cuadra/perfil").body()).doesNotContain("Anita");
    }

    @Test
    void everyFieldSaysItsOwnProblem() {
        var visitor = signedIn(new Ana(program));

        var answer = save(visitor, "", "x".repeat(81), "\u0007", "", "ZZ", "xx");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-givenName", "problem-familyName", "problem-name", "problem-country")
                .contains("problem-language");
    }

    @Test
    void aLoginWithoutAPersonNeedsNoGivenName() {
        var visitor = cast.signedIn(cast.generated("Panadería La Espiga").person());
        visitor.get("/mi-cuadra/perfil/editar");

        assertThat(save(visitor, "", "", "Panadería", "", "CO", "es").location())
                .isEqualTo("/mi-cuadra/perfil");
    }

    @Test
    void aPhotoIsShownEverywhereToItsOwnerOnlyAndCanBeTakenAway() {
        var visitor = signedIn(new Ana(program));
        visitor.get("/mi-cuadra/perfil/editar");

        var sent = visitor.upload("/mi-cuadra/perfil/foto", "yo.png", Pictures.written(Pictures.corners(300), "png"));

        assertThat(sent.location()).isEqualTo("/mi-cuadra/perfil");
        var found = IMAGE.matcher(visitor.get("/mi-cuadra/seguridad").body());
        assertThat(found.find()).as("in the top bar of every page").isTrue();
        var path = found.group(1).replace("&amp;", "&");
        var image = visitor.get(path).raw();
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(image.headers().firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");
        assertThat(image.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(signedIn(new Ana(program)).get(path).status()).isEqualTo(404);
        assertThat(new Visitor(port).get(path).location()).startsWith("/ingresar");

        visitor.get("/mi-cuadra/perfil/editar");
        visitor.post("/mi-cuadra/perfil/foto/retiro");

        assertThat(visitor.get(path).status()).isEqualTo(404);
        assertThat(IMAGE.matcher(visitor.get("/mi-cuadra/perfil").body()).find())
                .isFalse();
    }

    @Test
    void aFileThatIsNoPhotoIsSaidAtTheField() {
        var visitor = signedIn(new Ana(program));
        visitor.get("/mi-cuadra/perfil/editar");

        var svg = visitor.upload(
                "/mi-cuadra/perfil/foto", "yo.png", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var huge = visitor.upload("/mi-cuadra/perfil/foto", "yo.png", Pictures.head(50_000, 50_000));
        var big = visitor.upload("/mi-cuadra/perfil/foto", "yo.png", new byte[6_000_000]);
        var none = visitor.upload("/mi-cuadra/perfil/foto", "", new byte[0]);

        assertThat(svg.status()).isEqualTo(422);
        assertThat(svg.body()).contains("problem-file", "No es una imagen PNG, JPEG o WebP.");
        assertThat(huge.body()).contains("como máximo 25 millones");
        assertThat(big.body()).contains("como máximo 5 MB");
        assertThat(none.body()).contains("Elige una imagen.");
    }

    private Visitor signedIn(Ana ana) {
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get("/mi-cuadra/perfil");
        return visitor;
    }

    private static Visitor.Answer save(
            Visitor visitor, String given, String family, String name, String phone, String country, String language) {
        return visitor.post(
                "/mi-cuadra/perfil",
                "givenName",
                given,
                "familyName",
                family,
                "name",
                name,
                "phone",
                phone,
                "country",
                country,
                "language",
                language);
    }
}
