package app.cuadra.practice.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.Role;
import app.cuadra.practice.firm.Firms.Post;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACC-30")
class FirmRightsTest {

    private static final String TITLES = "right,ADMINISTRATOR,ACCOUNTANT,ASSISTANT,SELLER";

    @Test
    void anAssistantWorksInvitesAndExportsAndDecidesNothing() {
        var rights = new FirmRights();

        assertThat(rights.of(Post.ADMINISTRATOR)).contains(Right.values());
        assertThat(rights.of(Post.ACCOUNTANT)).doesNotContain(Right.STAFF).contains(Right.UNLINK, Right.LOAD);
        assertThat(rights.of(Post.ASSISTANT)).containsExactlyInAnyOrder(Right.WORK, Right.INVITE, Right.EXPORT);
        assertThat(rights.of(Post.SELLER)).containsExactlyInAnyOrder(Right.ADD, Right.INVITE);
    }

    @Test
    void inTheCompaniesOfClientsTheirRoleFollowsTheirPost() {
        var rights = new FirmRights();

        assertThat(rights.inCompanies(Post.ADMINISTRATOR)).isEqualTo(Role.ACCOUNTANT);
        assertThat(rights.inCompanies(Post.ASSISTANT)).isEqualTo(Role.ASSISTANT);
        assertThat(rights.inCompanies(Post.SELLER)).isEqualTo(Role.SELLER);
    }

    @Test
    void aTableThatLeavesSomethingOutStopsTheStart() {
        assertThatThrownBy(() -> new FirmRights(List.of(TITLES, "WORK,yes,yes,yes,")))
                .hasMessageContaining("does not say everything");
        assertThatThrownBy(() -> new FirmRights(List.of(TITLES, "WORK,yes,maybe,yes,")))
                .hasMessageContaining("neither yes nor nothing");
        assertThatThrownBy(() -> new FirmRights(List.of(TITLES, "WORK,yes,,,", "WORK,yes,,,")))
                .hasMessageContaining("says it twice");
    }
}
