package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.web.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those for whom clients are chosen: of the staff, and asked in. */
@Component
class Choosable {

    private final Team team;
    private final StaffInvitations invitations;

    Choosable(Team team, StaffInvitations invitations) {
        this.team = team;
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    List<Option> people(Member by) {
        var practice = by.firm().id();
        var staff = team.all(practice).stream()
                .filter(colleague -> !colleague.allClients())
                .map(colleague -> new Option("m" + colleague.user().value(), colleague.name()));
        var asked = invitations.open(practice).stream()
                .filter(invitation -> !invitation.terms().allClients())
                .map(invitation -> new Option("i" + invitation.id(), invitation.name()));
        return Stream.concat(staff, asked).toList();
    }
}
