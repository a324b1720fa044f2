package app.cuadra.practice.invitation;

import app.cuadra.web.Page;

/** The two ways of adding a client, as a page of their own. */
public record WaysShow(String path) implements Page {}
