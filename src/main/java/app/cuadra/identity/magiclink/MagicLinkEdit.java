package app.cuadra.identity.magiclink;

import app.cuadra.identity.SolutionDoor;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** The page "Ingresar desde mi correo", which asks for the address. */
public record MagicLinkEdit(MagicLinkForm form, List<Problem> problems, int status) implements Page {

    /** The solution whose door this is: the end of its text's name, or empty. */
    public String solution() {
        return SolutionDoor.of(form.solucion()).map(SolutionDoor::code).orElse("");
    }

    /** The sign-in page, with what this one was asked for. */
    public String signIn() {
        return UriComponentsBuilder.fromPath("/ingresar")
                .queryParam("volver", "{volver}")
                .queryParam("solucion", "{solucion}")
                .encode()
                .buildAndExpand(form.volver(), form.solucion())
                .toUriString();
    }
}
