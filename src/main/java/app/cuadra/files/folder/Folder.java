package app.cuadra.files.folder;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;

/**
 * A client's folder that somebody has been let into: only {@link Folders} makes one, so whoever has it needs no further
 * check.
 *
 * @param title of whom it is to the reader: the client's name in the firm, the firm's name in the company
 * @param shared whether the company's administrators may look into it
 */
public record Folder(PracticeId practice, CompanyId company, String title, boolean shared, Side side) {

    /** From which side somebody looks into it. */
    public enum Side {
        /** The firm, whose folder it is. */
        FIRM,
        /** The company, which may look. */
        COMPANY
    }

    /** The beginning of its addresses. */
    public String path() {
        return switch (side) {
            case FIRM -> "/contador/%d/empresas/%d/archivos".formatted(practice.value(), company.value());
            case COMPANY -> "/empresa/%d/archivos/%d".formatted(company.value(), practice.value());
        };
    }

    /** True when the reader may also change what is in it. */
    public boolean writable() {
        return side == Side.FIRM;
    }
}
