package app.cuadra.mail.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.mail.Letter;
import app.cuadra.mail.Mails;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@ApplicationTest
class LocalMailTest {

    @Autowired
    Mails mails;

    @Autowired
    LocalMailPages pages;

    @Test
    void withoutAMailServerALetterIsFoundByItsReaderAndOpened() {
        var reader = new Email(UUID.randomUUID() + "@laespiga.example");
        mails.send(Letter.to(reader, Locale.of("es"), "test.letter.subject", "firm", "Mora Contadores")
                .button("test.letter.button", "/clave?t=abc"));

        var found = (LocalMailList) pages.list(reader.value(), fromHere());

        assertThat(found.letters()).hasSize(1);
        var opened = (LocalMailShow) pages.show(found.letters().getFirst().id(), fromHere());
        assertThat(opened.letter().to()).isEqualTo(reader.value());
        assertThat(opened.stretches())
                .filteredOn(LocalMailShow.Stretch::link)
                .extracting(LocalMailShow.Stretch::text)
                .contains("http://localhost:8080/clave?t=abc");
        assertThat(pages.content(opened.letter().id(), fromHere()).getBody()).contains("Mora Contadores te invita");
    }

    @Test
    void nobodyElseThanThisMachineReadsLetters() {
        var elsewhere = fromHere();
        elsewhere.setRemoteAddr("192.0.2.9");
        var throughAProxy = fromHere();
        throughAProxy.addHeader("X-Forwarded-For", "192.0.2.9");
        var ofAnotherSite = fromHere();
        ofAnotherSite.setServerName("cuadra.attacker.example");

        for (var request : new MockHttpServletRequest[] {elsewhere, throughAProxy, ofAnotherSite}) {
            assertThatThrownBy(() -> pages.list("", request)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> pages.show(1, request)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> pages.content(1, request)).isInstanceOf(NotFound.class);
        }
    }

    private static MockHttpServletRequest fromHere() {
        var request = new MockHttpServletRequest("GET", "/correo-local");
        request.setServerName("localhost");
        request.setRemoteAddr("127.0.0.1");
        return request;
    }
}
