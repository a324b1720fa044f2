package app.cuadra.company;

import java.util.Map;

/**
 * What one way into a company gives somebody: a role, and perhaps another one in some of its solutions.
 *
 * @param role the default role
 * @param inSolutions the roles that differ, by solution as {@code permissions.csv} names them
 */
public record Grant(CompanyRole role, Map<String, CompanyRole> inSolutions) {

    public Grant {
        inSolutions = Map.copyOf(inSolutions);
    }

    /** The same role everywhere. */
    public static Grant of(CompanyRole role) {
        return new Grant(role, Map.of());
    }

    /** The role that counts in a solution; in what belongs to none, the default one. */
    public CompanyRole in(String solution) {
        return inSolutions.getOrDefault(solution, role);
    }
}
