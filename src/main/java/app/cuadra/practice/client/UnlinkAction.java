package app.cuadra.practice.client;

import app.cuadra.practice.action.ClientAction;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Desvincular" a selection. */
@Component
@Order(90)
class UnlinkAction implements ClientAction {

    private final Unlinking unlinking;

    UnlinkAction(Unlinking unlinking) {
        this.unlinking = unlinking;
    }

    @Override
    public String kind() {
        return "unlink";
    }

    @Override
    public Right right() {
        return Right.UNLINK;
    }

    @Override
    public boolean takesAway() {
        return true;
    }

    @Override
    public void act(Member by, CompanyId client, String answer) {
        unlinking.unlink(by.firm().id(), Set.of(client), by.user());
    }
}
