package app.cuadra.api.token;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token can be good for. However wide, it never lets its person do more than their role does. */
public enum Scope {
    COMPANY("company:read", new Permission(Area.SETTINGS, Action.VIEW)),
    WEBHOOKS(
            "webhooks:manage",
            new Permission(Area.INTEGRATIONS, Action.VIEW),
            new Permission(Area.INTEGRATIONS, Action.CREATE));

    /** Who one is and which company this is: every token may ask that. */
    private static final Permission ALWAYS = new Permission(Area.HOME, Action.VIEW);

    private final String code;
    private final Set<Permission> permissions;

    Scope(String code, Permission... permissions) {
        this.code = code;
        this.permissions = Set.of(permissions);
    }

    /** How programs and tables call it. */
    public String code() {
        return code;
    }

    /** The scope of this code; empty when there is none, for example of a newer program. */
    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** All that tokens with these scopes may do. */
    public static Set<Permission> permissions(Collection<Scope> scopes) {
        return Stream.concat(Stream.of(ALWAYS), scopes.stream().flatMap(scope -> scope.permissions.stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
