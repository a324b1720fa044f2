package app.cuadra.practice.staff;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Where the link of an invitation leads.
 *
 * @param state what is to be done: {@code create} an account, {@code signIn}, {@code accept}, {@code other} when somebody
 *     else is signed in, or why there is nothing to do: {@code expired}, {@code withdrawn}, {@code accepted},
 *     {@code unknown}
 * @param name as the invitation says it, or typed since
 */
public record StaffJoinShow(String state, String firm, String email, String name, List<Problem> problems)
        implements Page {

    static final StaffJoinShow UNKNOWN = new StaffJoinShow("unknown", "", "", "", List.of());

    @Override
    public int status() {
        return problems.isEmpty()
                        && List.of("create", "signIn", "accept", "other").contains(state)
                ? 200
                : 422;
    }
}
