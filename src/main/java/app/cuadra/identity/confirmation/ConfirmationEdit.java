package app.cuadra.identity.confirmation;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page "Confirma que eres tú".
 *
 * @param login whose proof is asked for; the browser's password keeper wants to know
 * @param password whether they have a password; somebody who only enters by other ways has none
 * @param ways the other ways this person can prove it
 * @param volver where it leads back to
 */
public record ConfirmationEdit(
        String login, boolean password, List<ConfirmationWay> ways, String volver, List<Problem> problems)
        implements Page {

    /** Where another way leads, with what this page was asked for. */
    public String path(ConfirmationWay way) {
        return UriComponentsBuilder.fromPath(way.path())
                .queryParam("volver", "{volver}")
                .encode()
                .buildAndExpand(volver)
                .toUriString();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
