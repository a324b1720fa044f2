package app.cuadra.practice.credential;

import app.cuadra.identity.Fresh;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** New passwords for automatic credentials: one from the row's menu, or those of a selection as a sheet. */
@Controller
@NeedsRight(Right.CREDENTIALS)
@RequestMapping("/contador/{practice}/empresas")
class CredentialPages {

    private final Renewal renewal;
    private final CredentialSheet sheet;
    private final String address;

    CredentialPages(
            Renewal renewal, CredentialSheet sheet, @Value("${cuadra.base.url:http://localhost:8080}") String baseUrl) {
        this.renewal = renewal;
        this.sheet = sheet;
        this.address = baseUrl + "/ingresar";
    }

    @Fresh
    @GetMapping("/{company}/credencial")
    Page one(PracticeId practice, @PathVariable long company) {
        var id = new CompanyId(company);
        renewal.mustBeClient(practice, id);
        return review(practice, Set.of(id), path(practice) + "/" + company + "/credencial", false);
    }

    @Fresh
    @PostMapping("/{company}/credencial")
    Page renew(PracticeId practice, @PathVariable long company, NoFields none) {
        var id = new CompanyId(company);
        renewal.mustBeClient(practice, id);
        return new CredentialShow(
                path(practice), renewal.renew(practice, Set.of(id)).getFirst(), address);
    }

    /** Many ids do not fit into an address, so the review of a selection is posted; it changes nothing. */
    @PostMapping("/credenciales/revision")
    Page many(PracticeId practice, CredentialForm form) {
        return review(practice, form.companies(), path(practice) + "/credenciales", true);
    }

    private Page review(PracticeId practice, Set<CompanyId> chosen, String action, boolean sheet) {
        try {
            return new CredentialReview(
                    path(practice), action, renewal.of(practice, chosen), chosen.size(), sheet, List.of());
        } catch (Refused refused) {
            return new CredentialReview(path(practice), action, List.of(), chosen.size(), sheet, refused.problems());
        }
    }

    @Fresh
    @PostMapping("/credenciales")
    void download(PracticeId practice, CredentialForm form, Viewer viewer, HttpServletResponse response)
            throws IOException {
        var format = form.sheetFormat();
        sheet.send(renewal.renew(practice, form.companies()), format, address, viewer, response);
    }

    private static String path(PracticeId practice) {
        return "/contador/" + practice.value() + "/empresas";
    }
}
