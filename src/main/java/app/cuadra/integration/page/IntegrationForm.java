package app.cuadra.integration.page;

import app.cuadra.integration.IntegrationCard;
import app.cuadra.integration.IntegrationCard.Section;
import app.cuadra.web.Form;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which view of the page to show.
 *
 * @param ver the word of a section; empty or anything else: all
 */
public record IntegrationForm(String ver) implements Form {

    /** The section, when it is one. */
    Optional<Section> section() {
        return Arrays.stream(Section.values())
                .filter(section -> section.word().equals(ver))
                .findFirst();
    }

    boolean shows(IntegrationCard card) {
        return section().map(section -> section == card.section()).orElse(true);
    }
}
