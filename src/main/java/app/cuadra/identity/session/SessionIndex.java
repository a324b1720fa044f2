package app.cuadra.identity.session;

import app.cuadra.web.Page;
import java.util.List;

/** The page that lists every place where one is signed in. */
public record SessionIndex(List<Sessions.Open> sessions) implements Page {}
