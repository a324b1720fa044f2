package app.cuadra.api.token;

import app.cuadra.web.Page;

/**
 * A token's secret, the one time that it is shown.
 *
 * @param login what goes before it
 */
public record TokenShow(String path, String name, String login, String secret) implements Page {}
