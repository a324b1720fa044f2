package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who asks; implemented by the module that signs people in. */
public interface ViewerSource {

    /** The person of this request, or empty before signing in. Asked several times a request: remembers its answer. */
    Optional<Viewer> viewer(HttpServletRequest request);
}
