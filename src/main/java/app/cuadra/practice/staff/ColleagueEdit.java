package app.cuadra.practice.staff;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One of the firm's people.
 *
 * @param list of the firm's people
 * @param self true when it is the reader
 * @param chosen the clients chosen for them; not all when there are many
 */
public record ColleagueEdit(
        String list,
        Colleague person,
        boolean self,
        TermsForm form,
        List<StaffTable.Chosen> chosen,
        ZoneId zone,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The last day before this moment, where the reader is. */
    public LocalDate lastDay(Instant end) {
        return TermsForm.lastDay(end, zone);
    }

    /** The address of this person. */
    public String path() {
        return list + "/" + person.user().value();
    }

    /** Of the firm's clients. */
    public String clients() {
        return list.replace("/usuarios", "/empresas");
    }
}
