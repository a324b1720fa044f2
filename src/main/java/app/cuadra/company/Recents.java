package app.cuadra.company;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;

/** Which companies a person was in lately, by whatever way they are let in. */
public interface Recents {

    /** The companies this person entered last, newest first; their access may have ended since. */
    List<CompanyId> of(UserId user, int limit);
}
