package app.cuadra.practice;

import app.cuadra.values.CompanyId;
import java.util.List;
import java.util.Map;

/**
 * One kind of thing that needs somebody today.
 *
 * @param title the key of its name
 * @param tone the CSS class of its colour: bad, wait or off
 * @param count how many there are
 * @param lines the most pressing ones, at most {@link TodaySource#NAMED}
 * @param path where all of them are
 */
public record TodayBox(String title, String tone, long count, List<Line> lines, String path) {

    public TodayBox {
        lines = List.copyOf(lines);
    }

    /**
     * One client.
     *
     * @param name how the company is called
     * @param text the key of what is the matter
     * @param why the key of the rule behind it
     * @param args what both texts mention
     * @param path where something can be done about it
     */
    public record Line(
            CompanyId company, String name, String text, String why, Map<String, Object> args, String path) {}
}
