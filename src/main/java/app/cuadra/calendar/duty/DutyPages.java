package app.cuadra.calendar.duty;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The calendar of one client, and which clients lack something. */
@Controller
@RequestMapping("/contador/{practice}/calendario")
class DutyPages {

    private final ClientDuties duties;

    DutyPages(ClientDuties duties) {
        this.duties = duties;
    }

    /** Which year. */
    public record YearForm(String year) implements Form {}

    /** Where the list goes on. */
    public record AfterForm(String after) implements Form {}

    @GetMapping("/empresas/{company}")
    Page show(Member member, @PathVariable long company, YearForm form) {
        return duties.show(member, new CompanyId(company), form.year(), List.of());
    }

    @PostMapping("/empresas/{company}/obligacion")
    Page choose(Member member, @PathVariable long company, DutyForm form, Viewer viewer) {
        try {
            duties.choose(member, new CompanyId(company), form, viewer.id());
            return back(member, company, form.year(), "duty.chosen");
        } catch (Refused refused) {
            return again(member, company, form.year(), refused.problems());
        }
    }

    @PostMapping("/empresas/{company}/datos")
    Page answer(Member member, @PathVariable long company, AnswerForm form, Viewer viewer) {
        try {
            duties.answer(member, new CompanyId(company), form, viewer.id());
            return back(member, company, form.year(), "duty.answered");
        } catch (Refused refused) {
            return again(member, company, form.year(), refused.problems());
        }
    }

    @GetMapping("/faltantes")
    Page missing(Member member, AfterForm form) {
        return duties.missing(member, form.after());
    }

    private Page again(Member member, long company, String year, List<Problem> problems) {
        return duties.show(member, new CompanyId(company), year.matches("20\\d\\d") ? year : "", problems);
    }

    private static Page back(Member member, long company, String year, String notice) {
        return new Redirect(
                ClientDuties.path(member) + "/empresas/" + company + (year.isEmpty() ? "" : "?year=" + year), notice);
    }
}
