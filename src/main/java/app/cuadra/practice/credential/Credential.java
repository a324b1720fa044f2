package app.cuadra.practice.credential;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;

/**
 * A client's login without a person.
 *
 * @param issued whether a password of it was handed out already
 */
public record Credential(CompanyId company, String name, String identification, UserId user, boolean issued) {}
