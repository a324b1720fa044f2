package app.cuadra.company.history;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Broken;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who did what in the company, when and from where (COM-4). */
@Controller
@RequestMapping("/empresa/{company}/historial")
class HistoryPages {

    /** Entries on one page. */
    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final HistoryExport export;
    private final Permissions permissions;

    HistoryPages(AuditTrail trail, HistoryExport export, Permissions permissions) {
        this.trail = trail;
        this.export = export;
        this.permissions = permissions;
    }

    @GetMapping
    @Needs(area = Area.AUDIT, action = Action.VIEW)
    Page index(Access access, Viewer viewer, HistoryForm form) {
        var company = access.company();
        var exports = access.allows(permissions, Area.AUDIT, Action.EXPORT);
        try {
            var found = trail.list(company, form.filter(viewer.zone()), form.before(), PAGE + 1);
            return new HistoryIndex(
                    company.value(),
                    form,
                    found.stream().limit(PAGE).map(HistoryRow::of).toList(),
                    found.size() > PAGE,
                    form.verifies() ? trail.verify(company) : Optional.<Broken>empty(),
                    exports,
                    List.of());
        } catch (Refused refused) {
            return new HistoryIndex(
                    company.value(), form, List.of(), false, Optional.empty(), exports, refused.problems());
        }
    }

    /** Everything that fits, as a sheet. */
    @GetMapping("/csv")
    @Needs(area = Area.AUDIT, action = Action.EXPORT)
    void csv(CompanyId company, Viewer viewer, HistoryForm form, HttpServletResponse response) throws IOException {
        var filter = form.filter(viewer.zone());
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"historial-" + company.value() + ".csv\"");
        export.write(company, filter, viewer, response.getOutputStream());
    }
}
