package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Offers a page of its own for something that went wrong; a module that can say more than the general page implements one. */
public interface ErrorPageSource {

    /** The page for it; empty: the general one. The page's own status counts. */
    Optional<Page> page(Exception thrown, HttpServletRequest request);
}
