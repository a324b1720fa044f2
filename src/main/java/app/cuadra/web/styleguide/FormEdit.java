package app.cuadra.web.styleguide;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** A form with every kind of field, which always finds something to correct. */
public record FormEdit(SampleForm form, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
