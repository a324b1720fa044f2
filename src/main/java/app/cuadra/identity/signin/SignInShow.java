package app.cuadra.identity.signin;

import app.cuadra.identity.SolutionDoor;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page "Iniciar sesión".
 *
 * @param notice the name of a text to say above the form, or empty
 * @param ways the other ways to sign in
 */
public record SignInShow(SignInForm form, List<Problem> problems, String notice, List<SignInWay> ways, int status)
        implements Page {

    /** The solution whose door this is: the end of its text's name, or empty. */
    public String solution() {
        return SolutionDoor.of(form.solucion()).map(SolutionDoor::code).orElse("");
    }

    /** Where to go afterwards. */
    public String wanted() {
        return SolutionDoor.wanted(form.volver(), form.solucion());
    }

    /** Where another way leads, with what this page was asked for. */
    public String path(SignInWay way) {
        return UriComponentsBuilder.fromPath(way.path())
                .queryParam("volver", "{volver}")
                .queryParam("solucion", "{solucion}")
                .encode()
                .buildAndExpand(form.volver(), form.solucion())
                .toUriString();
    }
}
