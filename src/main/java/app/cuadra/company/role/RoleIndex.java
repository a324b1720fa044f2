package app.cuadra.company.role;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.CompanyRole;
import app.cuadra.company.OwnRole;
import app.cuadra.company.Permissions;
import app.cuadra.company.Role;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page "Roles": what each built-in role may do, and the company's own.
 *
 * @param path of this page
 * @param uses how many people have each, by its key
 */
public record RoleIndex(
        String path, Permissions permissions, List<CompanyRole> roles, Map<String, Integer> uses, boolean creates)
        implements Page {

    /** The roles every company has. */
    public List<Role> builtIn() {
        return List.of(Role.values());
    }

    /** Those it made itself. */
    public List<OwnRole> own() {
        return roles.stream()
                .filter(OwnRole.class::isInstance)
                .map(OwnRole.class::cast)
                .toList();
    }

    /** The parts of a company. */
    public List<Area> areas() {
        return List.of(Area.values());
    }

    /** What a role may do in an area, in words; empty when nothing. */
    public String allowed(View view, CompanyRole role, Area area) {
        return Arrays.stream(Action.values())
                .filter(action -> permissions.allows(role, area, action))
                .map(action -> view.t("role.action." + action))
                .collect(Collectors.joining(", "));
    }

    /** The areas in which a role may do anything, in words. */
    public String areas(View view, CompanyRole role) {
        return areas().stream()
                .filter(area -> !allowed(view, role, area).isEmpty())
                .map(area -> view.t("role.area." + area))
                .collect(Collectors.joining(", "));
    }

    /** How many people have it. */
    public int used(CompanyRole role) {
        return uses.getOrDefault(role.key(), 0);
    }
}
