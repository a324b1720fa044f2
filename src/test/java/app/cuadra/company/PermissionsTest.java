package app.cuadra.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("COM-3")
class PermissionsTest {

    private static final String TITLES =
            "area,solution,consultation,ADMINISTRATOR,ACCOUNTANT,ASSISTANT,SELLER,SALES_ASSISTANT";

    /** A made-up table in which two areas belong to solutions. */
    private final Permissions permissions = new Permissions(List.of(
            TITLES,
            "HOME,,open,VIEW,VIEW,VIEW,VIEW,VIEW",
            "SETTINGS,CONTABILIDAD,closed,VIEW EDIT,VIEW EDIT,VIEW,,",
            "SECURITY,,open,VIEW EDIT,,,,",
            "SUBSCRIPTION,,open,VIEW EDIT,,,,",
            "PEOPLE,POS,open,VIEW CREATE,,,VIEW,",
            "AUDIT,,open,VIEW EXPORT,VIEW,,,",
            "INTEGRATIONS,,open,VIEW,,,,",
            "FILES,,open,VIEW,,,,"));

    @Test
    void theTableSaysWhatABuiltInRoleMayDo() {
        assertThat(permissions.allows(Role.ASSISTANT, Area.SETTINGS, Action.VIEW))
                .isTrue();
        assertThat(permissions.allows(Role.ASSISTANT, Area.SETTINGS, Action.EDIT))
                .isFalse();
        assertThat(permissions.allows(Role.SELLER, Area.SETTINGS, Action.VIEW)).isFalse();
    }

    @Test
    void anOwnRoleMayDoWhatItIsMadeOf() {
        var treasury = new OwnRole(7, "Tesorería", Set.of(new Permission(Area.AUDIT, Action.EXPORT)));

        assertThat(permissions.allows(treasury, Area.AUDIT, Action.EXPORT)).isTrue();
        assertThat(permissions.allows(treasury, Area.AUDIT, Action.VIEW)).isFalse();
    }

    @Test
    void inASolutionItsOwnRoleCountsAndNotTheDefaultOne() {
        var grant = new Grant(Role.SELLER, Map.of("CONTABILIDAD", Role.ACCOUNTANT));

        assertThat(permissions.allows(grant, Area.SETTINGS, Action.EDIT)).isTrue();
        assertThat(permissions.allows(grant, Area.PEOPLE, Action.VIEW)).isTrue();
        assertThat(permissions.allows(grant, Area.AUDIT, Action.VIEW)).isFalse();
        assertThat(permissions.allows(
                        new Grant(Role.ADMINISTRATOR, Map.of("CONTABILIDAD", Role.SELLER)), Area.SETTINGS, Action.VIEW))
                .isFalse();
    }

    @Test
    void aSolutionExistsAsSoonAsAnAreaBelongsToIt() {
        assertThat(permissions.solutions()).containsExactly("CONTABILIDAD", "POS");
        assertThat(permissions.solution(Area.HOME)).isEmpty();
    }

    @Test
    void whoHasSeveralWaysInMayDoWhatOneOfThemAllows() {
        var access =
                new Access(new UserId(1), new CompanyId(2), Set.of(Grant.of(Role.SELLER), Grant.of(Role.ACCOUNTANT)));

        assertThat(access.allows(permissions, Area.SETTINGS, Action.EDIT)).isTrue();
        assertThat(access.allows(permissions, Area.PEOPLE, Action.VIEW)).isTrue();
        assertThat(access.covers(permissions, Role.ASSISTANT)).isTrue();
        assertThat(access.covers(permissions, Role.ADMINISTRATOR)).isFalse();
    }

    @Test
    void aTableThatLeavesSomethingOpenStopsTheStart() {
        assertThatThrownBy(() -> new Permissions(List.of(TITLES, "HOME,,open,VIEW,VIEW,VIEW,VIEW,VIEW")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Permissions(List.of(TITLES, "HOME,,open,VIEW,VIEW,VIEW,VIEW")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Permissions(List.of(TITLES, "KITCHEN,,open,VIEW,VIEW,VIEW,VIEW,VIEW")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
