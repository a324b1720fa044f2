package app.cuadra.identity.user;

import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What this module knows of a user, apart from the password.
 *
 * @param email null for a generated login
 * @param username null for a person
 * @param country where they registered, an ISO 3166 code; null when somebody else registered them
 * @param photo the name of their photo; null when they have none
 */
public record Account(
        UserId id,
        @Nullable Email email,
        @Nullable String username,
        String name,
        boolean passwordGenerated,
        boolean mustChangePassword,
        boolean emailVerified,
        Locale locale,
        @Nullable String country,
        ZoneId zone,
        boolean active,
        @Nullable String photo) {

    /** Somebody without a photo. */
    public Account(
            UserId id,
            @Nullable Email email,
            @Nullable String username,
            String name,
            boolean passwordGenerated,
            boolean mustChangePassword,
            boolean emailVerified,
            Locale locale,
            @Nullable String country,
            ZoneId zone,
            boolean active) {
        this(
                id,
                email,
                username,
                name,
                passwordGenerated,
                mustChangePassword,
                emailVerified,
                locale,
                country,
                zone,
                active,
                null);
    }

    /** What they sign in with. */
    public String login() {
        if (email != null) {
            return email.value();
        }
        if (username == null) {
            throw new IllegalStateException("A user without any login: user=" + id.value());
        }
        return username;
    }

    /** True for a login made without a person (ACC-25). */
    public boolean generated() {
        return username != null;
    }

    /** As pages know them. A generated login has no address that could be verified, and is not asked for one. */
    public Viewer viewer() {
        var picture = photo == null ? "" : "/mi-cuadra/perfil/foto/imagen?v=" + photo + "&lado=64";
        return new Viewer(id, login(), name, locale, zone, emailVerified || generated(), picture);
    }
}
