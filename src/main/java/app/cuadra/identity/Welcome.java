package app.cuadra.identity;

import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs in somebody who has just become a user by a link that was mailed to them. */
public interface Welcome {

    /**
     * Signs them in, in this browser.
     *
     * @param wanted a path of this program
     * @return the path to go on to
     */
    String enter(UserId user, String wanted, HttpServletRequest request, HttpServletResponse response);
}
