package app.cuadra.web;

import app.cuadra.values.UserId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The person a page is made for, as the database knows them at this request.
 *
 * @param login what they sign in with: an e-mail, or the name of a generated credential
 * @param name how Cuadra addresses them
 * @param zone where their day begins: of the country they registered in
 * @param emailVerified false while the banner must ask for it (SI-3)
 * @param picture where their photo is, a path of this program; empty when they have none
 */
public record Viewer(
        UserId id, String login, String name, Locale locale, ZoneId zone, boolean emailVerified, String picture) {

    /** Somebody without a photo. */
    public Viewer(UserId id, String login, String name, Locale locale, ZoneId zone, boolean emailVerified) {
        this(id, login, name, locale, zone, emailVerified, "");
    }

    /** The initials in the round picture of the top bar. */
    public String initials() {
        return Mark.initials(name);
    }
}
