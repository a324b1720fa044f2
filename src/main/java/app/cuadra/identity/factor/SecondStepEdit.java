package app.cuadra.identity.factor;

import app.cuadra.identity.session.SecondStepWay;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page that asks for the second proof.
 *
 * @param login whose
 * @param paper whether it asks for a code on paper
 * @param ways the other second proofs this person has
 */
public record SecondStepEdit(String login, boolean paper, List<SecondStepWay> ways, List<Problem> problems, int status)
        implements Page {

    /** What the page calls what it asks for: {@code app} or {@code paper}. */
    public String kind() {
        return paper ? "paper" : "app";
    }
}
