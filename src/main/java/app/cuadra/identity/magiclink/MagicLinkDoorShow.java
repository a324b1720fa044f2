package app.cuadra.identity.magiclink;

import app.cuadra.web.Page;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a magic link leads to: "Ingresar como …", or why it no longer does.
 *
 * @param state {@code good}, {@code used}, {@code replaced}, {@code expired} or {@code unknown}
 * @param name whom it lets in; empty unless it is good, as the address
 * @param inside this person is signed in here already
 */
public record MagicLinkDoorShow(String state, String name, String email, From from, boolean inside) implements Page {

    /**
     * Where the link was asked for.
     *
     * @param here in this browser: then the page goes on by itself
     * @param device by name, empty when unknown
     * @param minutes how long ago
     * @param wanted where it leads
     */
    public record From(boolean here, String device, String address, long minutes, String wanted) {

        static final From NOWHERE = new From(false, "", "", 0, "/");

        /** As the texts name it, which have words of their own for one we do not know. */
        public String deviceText() {
            return device.isEmpty() ? "unknown" : device;
        }
    }

    @Override
    public int status() {
        return isGood() ? 200 : 422;
    }

    public boolean isGood() {
        return state.equals("good");
    }

    /** Where to ask for another one that leads to the same page. */
    public String another() {
        return UriComponentsBuilder.fromPath(MagicLinkWay.PATH)
                .queryParam("volver", "{volver}")
                .encode()
                .buildAndExpand(from.wanted())
                .toUriString();
    }
}
