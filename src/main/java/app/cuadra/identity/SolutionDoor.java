package app.cuadra.identity;

import app.cuadra.identity.session.Destination;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The door of one solution, as {@code /ingresar?solucion=facturacion} names it: the same identity enters by each (SI-10). */
public enum SolutionDoor {
    CONTADOR,
    CONTABILIDAD,
    FACTURACION,
    NOMINA,
    POS,
    TIENDA;

    /** The door of this name, if there is one. */
    public static Optional<SolutionDoor> of(String named) {
        return Arrays.stream(values()).filter(door -> door.code().equals(named)).findFirst();
    }

    /**
     * Where somebody wants to go who signs in: the page they asked for, otherwise the solution whose door they used. The
     * first page knows where each solution is, and which are not there yet.
     *
     * @param volver the page asked for, as typed into an address by anybody
     * @param solucion the door, likewise
     */
    public static String wanted(String volver, String solucion) {
        var page = Destination.of(volver);
        return page.equals("/")
                ? of(solucion).map(door -> "/?solucion=" + door.code()).orElse(page)
                : page;
    }

    /** As addresses name it, and its text {@code door.solution.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
