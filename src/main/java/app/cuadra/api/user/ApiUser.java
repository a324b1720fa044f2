package app.cuadra.api.user;

import java.util.List;

/**
 * The person a token belongs to, as {@code GET /api/v1/users/self} answers.
 *
 * @param email null for a generated login
 * @param roles what they are in the company of the token: the code of a built-in role, the name of an own one
 */
record ApiUser(
        long id,
        String name,
        @org.jspecify.annotations.Nullable String email,
        String login,
        String language,
        String timeZone,
        List<String> roles,
        long companyId) {}
