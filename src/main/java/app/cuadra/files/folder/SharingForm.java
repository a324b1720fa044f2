package app.cuadra.files.folder;

import app.cuadra.values.Refused;
import app.cuadra.web.Form;

/** @param shared {@code yes} to let the company's administrators look in, {@code no} to shut them out */
record SharingForm(String shared) implements Form {

    boolean on() {
        return switch (shared) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Refused.because("list.address");
        };
    }
}
