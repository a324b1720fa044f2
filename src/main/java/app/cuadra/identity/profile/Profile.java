package app.cuadra.identity.profile;

/**
 * What a person tells about themselves (HUB-30); what they have not told is empty.
 *
 * @param name how Cuadra addresses them
 * @param phone in E.164
 * @param country an ISO 3166 code with a country pack
 * @param photo the name of their photo
 */
public record Profile(
        String givenName,
        String familyName,
        String name,
        String phone,
        String country,
        String language,
        String photo) {}
