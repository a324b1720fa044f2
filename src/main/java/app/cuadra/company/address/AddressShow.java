package app.cuadra.company.address;

import app.cuadra.company.address.AddressChange.Side;
import app.cuadra.web.Page;
import java.util.Locale;

/**
 * What a link of a change of address leads to.
 *
 * @param state {@code open}, {@code confirmed} while the other address has not answered, {@code done}, {@code expired},
 *     {@code withdrawn}, {@code taken} or {@code unknown}
 */
public record AddressShow(String state, String before, String after) implements Page {

    static String state(AddressChange change, Side side) {
        return change.state() == AddressChange.State.OPEN && change.confirmed(side)
                ? "confirmed"
                : change.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return switch (state) {
            case "open", "confirmed", "done" -> 200;
            default -> 422;
        };
    }
}
