package app.cuadra.practice.invitation;

import app.cuadra.web.Page;

/** The invitation is on its way: "Finalizar". */
public record LinkingShow(String path, String company, String email, boolean mailLeaves) implements Page {}
