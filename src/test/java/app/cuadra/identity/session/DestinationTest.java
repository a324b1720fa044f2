package app.cuadra.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SI-10")
class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/empresa/7", "/contador/1/empresas?q=panader%C3%ADa&page=2"})
    void aPageOfOursIsHonoured(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/ //evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/a\\b",
                "/\u0000/evil.example",
            })
    void anythingElseLeadsHome(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo("/");
    }
}
