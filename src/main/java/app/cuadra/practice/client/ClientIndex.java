package app.cuadra.practice.client;

import app.cuadra.web.Page;

/** The list of client companies (ACC-10). */
public record ClientIndex(ClientPanel panel) implements Page {

    /** True while the firm has no client: the page says how to begin. */
    public boolean empty() {
        return panel.counts().all().isEmpty();
    }
}
