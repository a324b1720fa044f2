package app.cuadra.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ACC-25")
class UsernameTest {

    @ParameterizedTest
    @CsvSource({
        "Panadería La Espiga, panaderia-la-espiga",
        "Ferretería El Tornillo SAS, ferreteria-el-tornillo",
        "'  Ñandú & Cía. S.A.S.  ', nandu-cia-s-a-s",
        "Inversionescomercialesdelcaribe, inversionescomercialesde",
        "株式会社, ''",
    })
    void aNameBecomesPlainWordsThatFit(String name, String readable) {
        assertThat(Username.readable(name)).isEqualTo(readable);
    }
}
