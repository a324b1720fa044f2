package app.cuadra.practice.invitation;

import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.practice.firm.Firms;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends many invitations, some in each transaction: what was sent is marked with its letter, so none leaves twice. */
@Component
class PostingJob implements JobKind {

    static final String KIND = "client.invitations";

    private final Posting posting;
    private final Firms firms;

    PostingJob(Posting posting, Firms firms) {
        this.posting = posting;
        this.firms = firms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var by = run.scope().user();
        var practice = Objects.requireNonNull(run.scope().practice());
        var firm = firms.find(by, practice).orElse(null);
        if (firm == null) {
            // They no longer work there: nothing leaves in their name.
            return;
        }
        var total = posting.left(practice, by);
        var done = 0;
        for (var sent = posting.send(firm, by); sent > 0 && !run.cancelled(); sent = posting.send(firm, by)) {
            done += sent;
            run.progress(done, Math.max(done, total));
        }
    }
}
