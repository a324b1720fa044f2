package app.cuadra.calendar.indicator;

import app.cuadra.calendar.IndicatorPart;
import app.cuadra.calendar.due.Desk;
import app.cuadra.country.Country;
import app.cuadra.country.Figure;
import app.cuadra.country.Provenance;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The economic figures of the firm's country by year, each with its source (ACC-51). */
@Component
@Order(90)
class EconomicPart implements IndicatorPart {

    private final Desk desk;

    EconomicPart(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Page part(Member member, Viewer viewer) {
        var country = desk.country(member.firm());
        return new EconomicShow(country.messageKey(), country.currencySymbol(), lines(country));
    }

    /** The newest year first. */
    private static List<EconomicShow.Line> lines(Country country) {
        var lines = new ArrayList<EconomicShow.Line>();
        country.economicFigures()
                .forEach(figure -> lines.add(line(figure.year(), figure.name(), figure.value(), figure.provenance())));
        country.taxUnits().forEach(unit -> lines.add(line(unit.year(), unit.name(), unit.value(), unit.provenance())));
        lines.sort(Comparator.comparing(EconomicShow.Line::year).reversed().thenComparing(EconomicShow.Line::name));
        return lines;
    }

    private static EconomicShow.Line line(int year, String name, Figure value, Provenance provenance) {
        return new EconomicShow.Line(
                year, name, value.suggested().orElseThrow(), provenance.source(), provenance.status());
    }
}
