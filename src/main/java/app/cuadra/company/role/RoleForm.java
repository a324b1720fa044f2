package app.cuadra.company.role;

import app.cuadra.company.OwnRole;
import app.cuadra.company.Permission;
import app.cuadra.values.Refused;
import app.cuadra.values.Stale;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.util.Collection;
import java.util.List;

/**
 * What the form of an own role sends.
 *
 * @param permission each as {@code PEOPLE EDIT}
 * @param version the one the form was opened on; empty for a new role
 */
public record RoleForm(String name, List<String> permission, String version) implements Form {

    /** Longest name of a role, in characters. */
    static final int NAME_MAX = 60;

    static RoleForm copy(Collection<Permission> permissions) {
        return new RoleForm("", permissions.stream().map(Permission::text).toList(), "");
    }

    static RoleForm of(OwnRole role, int version) {
        return new RoleForm(
                role.name(), role.permissions().stream().map(Permission::text).toList(), String.valueOf(version));
    }

    String checkedName() {
        try {
            return Text.required(name, NAME_MAX);
        } catch (Refused refused) {
            throw refused.at("name");
        }
    }

    int checkedVersion() {
        if (!version.matches("[0-9]{1,9}")) {
            throw new Stale("role without version");
        }
        return Integer.parseInt(version);
    }
}
