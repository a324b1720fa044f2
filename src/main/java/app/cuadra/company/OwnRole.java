package app.cuadra.company;

import java.util.Set;
import java.util.function.Function;

/** A role that a company made of permissions and named itself (COM-3). */
public record OwnRole(long id, String name, Set<Permission> permissions) implements CompanyRole {

    public OwnRole {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String label(Function<String, String> texts) {
        return name;
    }

    @Override
    public String key() {
        return String.valueOf(id);
    }
}
