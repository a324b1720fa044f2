package app.cuadra.practice.credential;

import app.cuadra.web.Page;

/**
 * A client's username and new password, this once.
 *
 * @param path of the list of clients
 * @param address where it is used
 */
public record CredentialShow(String path, NewPassword fresh, String address) implements Page {}
