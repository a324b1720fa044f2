package app.cuadra.company;

import app.cuadra.values.CompanyId;
import java.util.List;

/** Tells a company who can enter it; each {@link AccessPath} has one, so that nobody is in a company unseen. */
public interface AccessHolders {

    /**
     * Somebody who can enter.
     *
     * @param name the person's
     * @param role what they may do
     * @param through the firm they work for, empty for the company's own people
     */
    record Holder(String name, CompanyRole role, String through) {}

    /** Everybody this way lets in; asked with the company open. */
    List<Holder> holders(CompanyId company);
}
