package app.cuadra.integration;

import app.cuadra.web.View;

/**
 * An integration as the page Integraciones shows it.
 *
 * @param section where it is looked for
 * @param name of its texts: {@code integration.card.<name>} is what it is called, {@code integration.card.<name>What} what
 *     it does
 * @param state how it stands
 * @param detail what else there is to know, already in words: an account, a number; or empty
 * @param path of its own page, where it is connected and disconnected
 * @param changeable whether this person may connect and disconnect it
 */
public record IntegrationCard(
        Section section, String name, State state, String detail, String path, boolean changeable) {

    /** The views of the page, beside the one of all. */
    public enum Section {
        PAYMENTS("pagos"),
        ZAPIER("zapier"),
        PROGRAMS("programas");

        private final String word;

        Section(String word) {
            this.word = word;
        }

        /** How it is called in addresses. */
        public String word() {
            return word;
        }
    }

    /** How an integration stands. */
    public enum State {
        /** Nobody has connected it, or it was disconnected. */
        OFF,
        /** It works, as far as we know. */
        ON,
        /** It works with made-up money or data. */
        TESTING,
        /** It is connected, but the other side refuses us or does not answer. */
        FAILING;

        /** True when it is connected. */
        public boolean connected() {
            return this != OFF;
        }

        /** The kind of its mark. */
        public String tone() {
            return switch (this) {
                case OFF -> "off";
                case ON -> "ok";
                case TESTING -> "wait";
                case FAILING -> "bad";
            };
        }
    }

    /** What it is called. */
    public String title(View view) {
        return view.t("integration.card." + name);
    }

    /** What it does. */
    public String what(View view) {
        return view.t("integration.card." + name + "What");
    }
}
