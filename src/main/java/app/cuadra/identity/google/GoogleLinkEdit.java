package app.cuadra.identity.google;

import app.cuadra.web.Page;

/**
 * The page that links an account of the provider (SI-43).
 *
 * @param email the address that the account must have
 * @param elsewhere whether that address is one of Outlook or Yahoo, for which hardly anybody has such an account
 */
public record GoogleLinkEdit(String email, boolean elsewhere) implements Page {}
