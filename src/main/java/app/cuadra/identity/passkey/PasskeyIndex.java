package app.cuadra.identity.passkey;

import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Llaves de acceso".
 *
 * @param password whether there is a password as well
 * @param canDropPassword whether they may do without it
 */
public record PasskeyIndex(List<Passkey> passkeys, boolean password, boolean canDropPassword) implements Page {}
