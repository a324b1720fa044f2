package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the next page says once: that something was created, saved, sent. */
final class Notice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "cuadra.notice";

    private final String key;
    private final HashMap<String, String> args;

    Notice(String key, Map<String, String> args) {
        this.key = key;
        this.args = new HashMap<>(args);
    }

    String key() {
        return key;
    }

    Map<String, String> args() {
        return args;
    }

    void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    static Optional<Notice> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Notice notice)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(notice);
    }
}
