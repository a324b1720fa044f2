package app.cuadra.identity.account;

import app.cuadra.identity.user.Account;
import java.util.List;

/** Offers lines for the page "Seguridad"; each way of signing in implements one, ordered by {@code @Order}. */
public interface SecuritySource {

    /** The lines about this person; empty when there is nothing to offer. */
    List<SecurityItem> items(Account account);
}
