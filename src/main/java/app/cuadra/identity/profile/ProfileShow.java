package app.cuadra.identity.profile;

import app.cuadra.web.Page;

/**
 * The page "Perfil".
 *
 * @param phone as people read it
 * @param login the address or username they sign in with
 * @param initials what stands in the place of a photo
 */
public record ProfileShow(Profile profile, String phone, String login, String initials) implements Page {}
