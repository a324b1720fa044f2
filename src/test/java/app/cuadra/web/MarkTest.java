package app.cuadra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("HUB-2")
class MarkTest {

    @Test
    void aMarkHasTheInitialsOfTheFirstTwoWords() {
        assertThat(Mark.of("Panadería La Espiga SAS", 1).letters()).isEqualTo("PL");
        assertThat(Mark.of("  ñandú  ", 1).letters()).isEqualTo("Ñ");
        assertThat(Mark.of("¡¿", 1).letters()).isEqualTo("·");
    }

    @Test
    void twelveCompaniesLoadedTogetherGetTwelveColours() {
        var colours = LongStream.range(100, 112).mapToObj(id -> Mark.of("X", id).colour());

        assertThat(colours).doesNotHaveDuplicates().allMatch(colour -> colour >= 0 && colour < Mark.COLOURS);
    }

    @Test
    void aCompanyKeepsItsColour() {
        assertThat(Mark.of("Antes", 7).colour()).isEqualTo(Mark.of("Después", 7).colour());
    }
}
