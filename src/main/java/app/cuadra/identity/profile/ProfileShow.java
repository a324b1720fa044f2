package app.cuadra.identity.profile;

import app.cuadra.web.Page;

/** The page "Perfil". */
public record ProfileShow(String name, String login) implements Page {}
