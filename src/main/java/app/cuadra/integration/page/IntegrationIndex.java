package app.cuadra.integration.page;

import app.cuadra.integration.IntegrationCard;
import app.cuadra.integration.IntegrationCard.Section;
import app.cuadra.web.Chip;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page "Integraciones".
 *
 * @param path of this page
 * @param cards everything that works in the company's country
 */
public record IntegrationIndex(String path, IntegrationForm form, List<IntegrationCard> cards) implements Page {

    /** "Todas las integraciones", and a view for each section that has something. */
    public List<Chip> views(View view) {
        var views = new ArrayList<Chip>();
        views.add(new Chip(
                view.t("integration.view.all"), "", path, form.section().isEmpty()));
        for (var section : Section.values()) {
            if (cards.stream().anyMatch(card -> card.section() == section)) {
                views.add(new Chip(
                        view.t("integration.view." + section),
                        "",
                        path + "?ver=" + section.word(),
                        form.section().filter(section::equals).isPresent()));
            }
        }
        return views;
    }

    /** What the chosen view shows, section by section. */
    public Map<Section, List<IntegrationCard>> shown() {
        return cards.stream()
                .filter(form::shows)
                .collect(Collectors.groupingBy(IntegrationCard::section, TreeMap::new, Collectors.toList()));
    }

    /** How many are connected. */
    public long connected() {
        return cards.stream().filter(card -> card.state().connected()).count();
    }
}
