package app.cuadra.company.logo;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.picture.Picture;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The logo of a company: sent, shown, taken away. */
@Controller
@RequestMapping("/empresa/{company}")
class LogoPages {

    private static final String PAGE = "/configuracion/empresa/logo";

    private final Logos logos;

    LogoPages(Logos logos) {
        this.logos = logos;
    }

    /** A button: a form that sends nothing. */
    record Nothing() implements Form {}

    /** Which logo is meant. */
    record Named(String v) implements Form {}

    @GetMapping(PAGE)
    @Needs(area = Area.SETTINGS, action = Action.EDIT)
    Page edit(CompanyId company) {
        return edit(company, List.of());
    }

    @PostMapping(PAGE)
    @Needs(area = Area.SETTINGS, action = Action.EDIT)
    Page replace(CompanyId company, LogoForm form) throws IOException {
        try {
            var file = form.file();
            if (file == null || file.isEmpty()) {
                throw Refused.because("picture.missing");
            }
            if (file.getSize() > Picture.BYTES_MAX) {
                throw Picture.tooBig();
            }
            logos.keep(company, Logo.of(file.getBytes()));
            return new Redirect(path(company), "logo.saved");
        } catch (Refused refused) {
            return edit(company, refused.at("file").problems());
        }
    }

    @PostMapping(PAGE + "/retiro")
    @Needs(area = Area.SETTINGS, action = Action.EDIT)
    Page remove(CompanyId company, Nothing form) {
        logos.remove(company);
        return new Redirect(path(company), "logo.removed");
    }

    /**
     * The logo itself; nothing while there is none. Its name changes with it, so browsers may keep it; what stands between
     * may not.
     */
    @GetMapping("/logo")
    @Needs(area = Area.HOME, action = Action.VIEW)
    void image(CompanyId company, Named named, HttpServletResponse response) throws IOException {
        var current = logos.find(company);
        if (current.isEmpty() && named.v().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var logo = current.filter(found -> found.name().equals(named.v())).orElseThrow(() -> new NotFound("logo"));
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentLength(logo.image().length);
        response.getOutputStream().write(logo.image());
    }

    private Page edit(CompanyId company, List<Problem> problems) {
        var image = logos.name(company).map(name -> Logos.path(company, name)).orElse("");
        return new LogoEdit(path(company), image, problems);
    }

    private static String path(CompanyId company) {
        return "/empresa/" + company.value() + PAGE;
    }
}
