package app.cuadra.identity.session;

import app.cuadra.identity.Welcome;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The door for those whom another module made users, after a mailed link proved their address. */
@Component
class NewcomersDoor implements Welcome {

    private final Doorway doorway;
    private final UserTable users;

    NewcomersDoor(Doorway doorway, UserTable users) {
        this.doorway = doorway;
        this.users = users;
    }

    @Override
    public String enter(UserId user, String wanted, HttpServletRequest request, HttpServletResponse response) {
        return doorway.enter(users.find(user).orElseThrow(), Proof.LINK, false, wanted, request, response);
    }
}
