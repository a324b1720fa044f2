package app.cuadra.practice.invitation;

import app.cuadra.practice.action.ClientAction;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Invitar de nuevo" to a selection: each at the address to which it was invited last. */
@Component
@Order(20)
class InviteAction implements ClientAction {

    private final Again again;
    private final Posting posting;

    InviteAction(Again again, Posting posting) {
        this.again = again;
        this.posting = posting;
    }

    @Override
    public String kind() {
        return "invite";
    }

    @Override
    public Right right() {
        return Right.INVITE;
    }

    @Override
    public void act(Member by, CompanyId client, String answer) {
        var last = again.asked(by.firm().id(), client);
        if (last.email().isEmpty()) {
            throw Refused.because("clientInvitation.noAddress");
        }
        again.invite(by.firm(), client, new AgainForm(last.email(), last.message()), by.user());
        posting.sendWaiting(by.firm(), by.user());
    }
}
