package app.cuadra.company.role;

import app.cuadra.company.CompanyRole;
import app.cuadra.company.OwnRole;
import app.cuadra.company.Permission;
import app.cuadra.company.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How tables keep a role: the name of a built-in one in {@code role}, or the number of an own one in {@code own_role_id}. */
public final class RoleColumns {

    private RoleColumns() {}

    /** What stands in {@code role}. */
    public static @Nullable String builtIn(CompanyRole role) {
        return role instanceof Role one ? one.name() : null;
    }

    /** What stands in {@code own_role_id}. */
    public static @Nullable Long own(CompanyRole role) {
        return role instanceof OwnRole one ? one.id() : null;
    }

    /** The role of a row with {@code role} and, joined as {@code own_role}, its id, name and permissions. */
    public static CompanyRole read(ResultSet row) throws SQLException {
        var builtIn = row.getString("role");
        return builtIn == null ? readOwn(row) : Role.valueOf(builtIn);
    }

    /** The own role of a row with {@code own_id}, {@code own_name} and {@code own_permissions}. */
    static OwnRole readOwn(ResultSet row) throws SQLException {
        var permissions = (String[]) row.getArray("own_permissions").getArray();
        return new OwnRole(
                row.getLong("own_id"),
                row.getString("own_name"),
                Arrays.stream(permissions)
                        .map(Permission::read)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }
}
