package app.cuadra.practice.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-60")
class ProgrammeTest {

    static final String TITLES = "companies,level_es,level_en,level_pt,benefit_es,benefit_en,benefit_pt\n";

    static final String LEVELS = TITLES
            + "10,Plata,Silver,Prata,Soporte directo,Direct support,Suporte direto\n"
            + "0,Bronce,Bronze,Bronze,Capacitación,Training,Treinamento\n"
            + "10,Plata,Silver,Prata,Tu espacio gratis,Free workspace,Espaço grátis\n";

    @TempDir
    Path home;

    @Test
    void linesOfOneLevelBelongTogetherAndTheLowestComesFirst() throws Exception {
        var levels = read(LEVELS).levels();

        assertThat(levels).extracting(Level::companies).containsExactly(0, 10);
        assertThat(levels.getLast().name(Locale.ENGLISH)).isEqualTo("Silver");
        assertThat(levels.getLast().benefits(Locale.of("es"))).containsExactly("Soporte directo", "Tu espacio gratis");
    }

    @ParameterizedTest
    @CsvSource({"0, Bronce, Plata", "9, Bronce, Plata", "10, Plata, ''", "500, Plata, ''"})
    void aLevelIsReachedWithItsNumberOfCompanies(int paying, String level, String next) throws Exception {
        var programme = read(LEVELS);

        assertThat(programme.reached(paying))
                .hasValueSatisfying(
                        reached -> assertThat(reached.name(Locale.of("es"))).isEqualTo(level));
        assertThat(programme
                        .next(paying)
                        .map(above -> above.name(Locale.of("es")))
                        .orElse(""))
                .isEqualTo(next);
    }

    @Test
    void withoutAFileThereIsNoProgramme() throws Exception {
        assertThat(Programme.read(home.resolve(Programme.FILE)).levels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "companies,level_es\n1,Oro\n",
                TITLES + "many,Oro,Gold,Ouro,x,x,x\n",
                TITLES + "-1,Oro,Gold,Ouro,x,x,x\n",
                TITLES + "1,,Gold,Ouro,x,x,x\n",
                TITLES + "1,\"Oro\n"
            })
    void whatIsNoProgrammeIsRefusedWithAReason(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(Programme.Unreadable.class)
                .extracting(Throwable::getMessage)
                .asString()
                .isNotBlank();
    }

    private Programme read(String content) throws IOException, Programme.Unreadable {
        return Programme.read(Files.writeString(home.resolve(Programme.FILE), content));
    }
}
