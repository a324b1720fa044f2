package app.cuadra.practice.staff;

import app.cuadra.values.Problem;
import app.cuadra.values.UserId;
import app.cuadra.web.Mark;
import app.cuadra.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The firm's people.
 *
 * @param path of this page
 * @param invited who was asked in and has not answered
 * @param requests clients that somebody asks for: everybody's for those who decide, else one's own
 * @param decides true when the reader decides who works there
 * @param allClients false when the reader sees only some clients and may ask for more
 */
public record StaffIndex(
        String path,
        List<Colleague> colleagues,
        List<StaffInvitation> invited,
        List<AccessRequest> requests,
        boolean decides,
        boolean allClients,
        UserId self,
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

    /** The mark of a person. */
    public Mark mark(Colleague colleague) {
        return Mark.of(colleague.name(), colleague.user().value());
    }
}
