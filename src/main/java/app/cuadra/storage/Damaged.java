package app.cuadra.storage;

import java.io.IOException;

/** What lies in the store is not what was written there. */
public final class Damaged extends IOException {

    private static final long serialVersionUID = 1L;

    Damaged(String key) {
        super("Damaged in the store: " + key);
    }
}
