package app.cuadra.practice.staff;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * "Nuevo usuario".
 *
 * @param list of the firm's people
 * @param waits true when the letter leaves only once the asker's own address is verified
 */
public record StaffNew(String list, NewcomerForm form, boolean waits, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
