package app.cuadra.company.role;

import app.cuadra.company.Area;
import app.cuadra.company.CompanyRole;
import app.cuadra.company.Permission;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of an own role, new or changed.
 *
 * @param path of the page "Roles"
 * @param role the one to change; empty for a new one
 * @param models roles that a new one can be copied from
 * @param offered what it may be made of
 * @param used by how many people and invitations
 * @param editable false for who may only look
 */
public record RoleEdit(
        String path,
        Optional<CompanyRole> role,
        RoleForm form,
        List<CompanyRole> models,
        List<Permission> offered,
        int used,
        boolean editable,
        boolean removable,
        List<Problem> problems,
        int status)
        implements Page {

    /** Where the form goes. */
    public String action() {
        return role.map(one -> path + "/" + one.key()).orElse(path);
    }

    /** What is offered in each area; the first page is not, because every role has it. */
    public Map<Area, List<Permission>> byArea() {
        var areas = new EnumMap<Area, List<Permission>>(Area.class);
        Arrays.stream(Area.values()).filter(area -> area != Area.HOME).forEach(area -> {
            var some = offered.stream()
                    .filter(permission -> permission.area() == area)
                    .toList();
            if (!some.isEmpty()) {
                areas.put(area, some);
            }
        });
        return areas;
    }

    /** True when it is chosen. */
    public boolean chosen(Permission permission) {
        return form.permission().contains(permission.text());
    }
}
