package app.cuadra.company.invitation;

import app.cuadra.company.CompanyRole;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.List;

/**
 * The form "Invitar usuario".
 *
 * @param list where the people are
 * @param roles those the reader may give
 * @param waits whether the letter waits for the reader's own address to be verified
 */
public record InvitationEdit(
        String list,
        InvitationForm form,
        List<CompanyRole> roles,
        List<String> solutions,
        boolean waits,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The roles the reader may give, in their words, each with what it is for. */
    public List<Option> options(View view) {
        return roles.stream()
                .map(role -> new Option(role.key(), role.label(view::t)))
                .toList();
    }
}
