package app.cuadra.company;

import java.util.Optional;

/** Whom the running request was let in as, for what stands around a page: it only decides what is shown. */
public interface Present {

    /** The access of this request, if it stands in a company. */
    Optional<Access> get();
}
