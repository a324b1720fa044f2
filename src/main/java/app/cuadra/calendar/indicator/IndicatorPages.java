package app.cuadra.calendar.indicator;

import app.cuadra.calendar.IndicatorPart;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Indicadores" of the accountant's workspace. */
@Controller
@Order(30)
@RequestMapping("/contador/{practice}/indicadores")
class IndicatorPages implements MenuSource {

    private final ObjectProvider<IndicatorPart> parts;

    IndicatorPages(ObjectProvider<IndicatorPart> parts) {
        this.parts = parts;
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.PRACTICE
                ? List.of(new MenuEntry("", "indicator.title", place.path() + "/indicadores", "chart-histogram"))
                : List.of();
    }

    @GetMapping
    Page show(Member member, Viewer viewer) {
        return new IndicatorIndex(
                parts.orderedStream().map(part -> part.part(member, viewer)).toList());
    }
}
