package app.cuadra.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SI-11")
class PasswordRuleTest {

    private final CommonPasswords common = new CommonPasswords();
    private final PasswordRule rule = new PasswordRule(common);

    @ParameterizedTest
    @ValueSource(strings = {"tornillo de 3/8", "ñandú😀😀😀", "        x", "6f!Q9zkp"})
    void anyCharactersMakeAPasswordIfThereAreEightOfThem(String password) {
        assertThatCode(() -> rule.check(password, "ana@laespiga.example", "Ana Gómez"))
                .doesNotThrowAnyException();
    }

    @Test
    void lengthCountsCharactersAsPeopleSeeThem() {
        assertThatThrownBy(() -> rule.check("😀".repeat(7), "a@b.example", "Ana"))
                .hasMessage("password.tooShort");
        assertThatCode(() -> rule.check("😀".repeat(128), "a@b.example", "Ana")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rule.check("😀".repeat(129), "a@b.example", "Ana"))
                .hasMessage("password.tooLong");
        assertThatThrownBy(() -> rule.check("x".repeat(1_000_000), "a@b.example", "Ana"))
                .hasMessage("password.tooLong");
    }

    @ParameterizedTest
    @CsvSource({
        "password1, password.common",
        "PASSWORD1, password.common",
        "Contraseña123, password.common",
        "Colombia2026, password.common",
        "Cuadra2026!, password.common",
        "conta-bilidad 1, password.common",
        "ana.gomez@laespiga.example, password.isYours",
        "ANA.GOMEZ@laespiga.example, password.isYours",
        "ana.gomez, password.isYours",
        "Ana Gómez, password.isYours",
        "anagómez, password.isYours",
    })
    void whatOthersTryFirstIsRefused(String password, String code) {
        assertThatThrownBy(() -> rule.check(password, "ana.gomez@laespiga.example", "Ana Gómez"))
                .hasMessage(code);
    }

    @Test
    void brokenUnicodeIsRefused() {
        assertThatThrownBy(() -> rule.check("una clave \uD83D rota", "a@b.example", "Ana"))
                .hasMessage("password.broken");
        assertThatThrownBy(() -> rule.check("una clave \u0000 rota", "a@b.example", "Ana"))
                .hasMessage("password.broken");
    }

    @Test
    void theListHasThirtyThousandPasswords() {
        assertThat(common.size()).isGreaterThanOrEqualTo(30_000);
    }
}
