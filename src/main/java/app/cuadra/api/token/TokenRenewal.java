package app.cuadra.api.token;

import app.cuadra.web.Page;

/** Asks before a token gets another secret. */
public record TokenRenewal(String path, Token token) implements Page {}
