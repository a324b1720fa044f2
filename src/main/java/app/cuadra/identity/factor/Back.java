package app.cuadra.identity.factor;

import app.cuadra.identity.session.Destination;
import org.springframework.web.util.UriComponentsBuilder;

/** Where to go on to afterwards, carried from page to page. */
final class Back {

    private Back() {}

    /** This page, which leads on to {@code volver} if that is a page of ours. */
    static String to(String path, String volver) {
        var back = Destination.of(volver);
        return back.equals("/")
                ? path
                : UriComponentsBuilder.fromPath(path)
                        .queryParam("volver", "{volver}")
                        .encode()
                        .buildAndExpand(back)
                        .toUriString();
    }
}
