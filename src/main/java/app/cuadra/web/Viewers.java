package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who asks, and in which language to answer: the person's own, before signing in the browser's. */
@Component
class Viewers {

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
        return Messages.closest(of(request).map(Viewer::locale).orElseGet(request::getLocale));
    }
}
