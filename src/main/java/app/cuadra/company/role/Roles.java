package app.cuadra.company.role;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.CompanyRole;
import app.cuadra.company.Grant;
import app.cuadra.company.OwnRole;
import app.cuadra.company.Permission;
import app.cuadra.company.Permissions;
import app.cuadra.company.Role;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.Stale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles a company can give, and the making of its own (COM-3). */
@Component
public class Roles {

    /** The most roles of its own that a company may have. */
    static final int OWN_MAX = 50;

    private final RoleTable table;
    private final Permissions permissions;
    private final AuditTrail audit;

    Roles(RoleTable table, Permissions permissions, AuditTrail audit) {
        this.table = table;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** Every role of the company, in order. */
    @Transactional(readOnly = true)
    public List<CompanyRole> all(CompanyId company) {
        return Stream.<CompanyRole>concat(Arrays.stream(Role.values()), table.all(company).stream())
                .sorted(CompanyRole.ORDER)
                .toList();
    }

    /** The roles this person may give to others: those that allow no more than they may do themselves. */
    @Transactional(readOnly = true)
    public List<CompanyRole> grantable(Access by) {
        return all(by.company()).stream()
                .filter(role -> by.covers(permissions, role))
                .toList();
    }

    /**
     * What a form gives somebody.
     *
     * @param role the key of the default role
     * @param inSolutions {@code SOLUTION=role}, or {@code SOLUTION=} where the default one counts
     * @throws Refused at {@code role} or {@code solutionRole} when there is no such role, or it allows more than the
     *     giver may do
     */
    @Transactional(readOnly = true)
    public Grant grant(Access by, String role, List<String> inSolutions) {
        var grantable = grantable(by);
        var differing = new HashMap<String, CompanyRole>();
        for (var said : inSolutions) {
            var parts = said.split("=", 2);
            if (parts.length < 2 || !permissions.solutions().contains(parts[0])) {
                throw Refused.because("role.unknown").at("solutionRole");
            }
            if (!parts[1].isEmpty()) {
                differing.put(parts[0], among(grantable, parts[1], "solutionRole"));
            }
        }
        return new Grant(among(grantable, role, "role"), differing);
    }

    private static CompanyRole among(List<CompanyRole> roles, String key, String field) {
        return roles.stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.because("role.unknown").at(field));
    }

    /** How many people and open invitations have each role, by its key. */
    @Transactional(readOnly = true)
    public Map<String, Integer> uses(CompanyId company) {
        return table.uses(company);
    }

    /** @throws NotFound when the company has no such role */
    @Transactional(readOnly = true)
    RoleTable.Saved get(CompanyId company, long id) {
        return table.find(company, id).orElseThrow(() -> new NotFound("role"));
    }

    /** True when this person may change the role: it allows no more than they may do themselves. */
    boolean changeable(Access by, CompanyRole role) {
        return by.allows(permissions, Area.PEOPLE, Action.EDIT) && by.covers(permissions, role);
    }

    /** What a role may be made of by this person. */
    List<Permission> offered(Access by) {
        var offered = new ArrayList<Permission>();
        for (var area : Area.values()) {
            permissions.actions(area).stream()
                    .filter(action -> by.allows(permissions, area, action))
                    .map(action -> new Permission(area, action))
                    .forEach(offered::add);
        }
        return offered;
    }

    @Transactional
    public void create(Access by, RoleForm form) {
        var name = form.checkedName();
        var chosen = checked(by, form);
        if (table.all(by.company()).size() >= OWN_MAX) {
            throw Refused.because("role.tooMany", Map.of("max", OWN_MAX));
        }
        refuseTaken(by.company(), name, 0);
        table.add(by.company(), name, chosen);
        audit.record(
                by.company(),
                new AuditTrail.Entry("role.created", name, Map.of(), Map.of("permissions", text(chosen))));
    }

    /** @throws Stale when somebody else saved it since the form was opened */
    @Transactional
    public void change(Access by, long id, RoleForm form) {
        var before = get(by.company(), id).role();
        refuseBeyond(by, before);
        var name = form.checkedName();
        var chosen = checked(by, form);
        refuseTaken(by.company(), name, id);
        if (!table.change(by.company(), id, form.checkedVersion(), name, chosen)) {
            throw new Stale("role");
        }
        audit.record(
                by.company(),
                new AuditTrail.Entry(
                        "role.changed",
                        name,
                        Map.of("name", before.name(), "permissions", text(before.permissions())),
                        Map.of("name", name, "permissions", text(chosen))));
    }

    /** Removes a role that nobody has; somebody who gets it at this moment keeps it and the removal is refused. */
    @Transactional
    public void remove(Access by, long id) {
        var role = get(by.company(), id).role();
        refuseBeyond(by, role);
        try {
            table.remove(by.company(), id);
        } catch (DataIntegrityViolationException _) {
            throw Refused.because("role.used");
        }
        audit.record(
                by.company(),
                new AuditTrail.Entry(
                        "role.removed", role.name(), Map.of("permissions", text(role.permissions())), Map.of()));
    }

    private void refuseBeyond(Access by, OwnRole role) {
        if (!changeable(by, role)) {
            throw Refused.because("role.beyondYou");
        }
    }

    private void refuseTaken(CompanyId company, String name, long id) {
        if (table.named(company, name, id)) {
            throw Refused.because("role.nameTaken").at("name");
        }
    }

    /** What was chosen, with what it takes: who may do something somewhere also sees it, and everybody the first page. */
    private Set<Permission> checked(Access by, RoleForm form) {
        var offered = offered(by);
        var chosen = form.permission().stream()
                .map(text -> offered.stream()
                        .filter(permission -> permission.text().equals(text))
                        .findFirst()
                        .orElseThrow(
                                () -> Refused.because("role.permissionUnknown").at("permission")))
                .collect(Collectors.toSet());
        var whole = chosen.stream()
                .map(permission -> new Permission(permission.area(), Action.VIEW))
                .collect(Collectors.toSet());
        whole.addAll(chosen);
        whole.add(new Permission(Area.HOME, Action.VIEW));
        return whole;
    }

    private static String text(Set<Permission> permissions) {
        return permissions.stream().map(Permission::text).sorted().collect(Collectors.joining(", "));
    }
}
