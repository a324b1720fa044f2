package app.cuadra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CastTest {

    @Autowired
    Cast cast;

    @Test
    void anAccountantSeesTheClientsOfTheirFirm() {
        var luis = cast.accountant(2);

        var page =
                cast.signedIn(luis.person()).get("/contador/" + luis.practice().value() + "/empresas");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Panadería La Espiga 1", "Panadería La Espiga 2");
    }

    @Test
    void anAccountantIsSignedInInTheBrowser() {
        var luis = cast.accountant(1);

        try (var browser = Browser.open(cast.port())) {
            cast.signedIn(browser, luis.person());
            assertThat(browser.page().url()).doesNotContain("ingresar");
        }
    }
}
