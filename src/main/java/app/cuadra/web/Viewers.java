package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who asks, and in which language to answer: the person's own, before signing in the one
 * chosen on this device, else the browser's. */
@Component
class Viewers {

    static final String LANGUAGE_COOKIE = "language";

    private final ObjectProvider<ViewerSource> sources;

    Viewers(ObjectProvider<ViewerSource> sources) {
        this.sources = sources;
    }

    Optional<Viewer> of(HttpServletRequest request) {
        return sources.stream()
                .flatMap(source -> source.viewer(request).stream())
                .findFirst();
    }

    Locale locale(HttpServletRequest request) {
        return Messages.closest(of(request).map(Viewer::locale).orElseGet(() -> {
            var chosen = WebUtils.getCookie(request, LANGUAGE_COOKIE);
            return chosen == null ? request.getLocale() : Locale.of(chosen.getValue());
        }));
    }
}
