package app.cuadra.practice.action;

import app.cuadra.platform.JobKind;
import app.cuadra.platform.JobRun;
import app.cuadra.platform.JobScope;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.Forbidden;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Does an action to each client that still waits for it; after a crash it goes on with those that do. */
@Component
class ActionJob implements JobKind {

    static final String KIND = "client.action";

    private static final int AT_ONCE = 100;

    private final Actions actions;
    private final ActionTable table;
    private final ActionStep step;
    private final Firms firms;

    ActionJob(Actions actions, ActionTable table, ActionStep step, Firms firms) {
        this.actions = actions;
        this.table = table;
        this.step = step;
        this.firms = firms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String page(JobScope scope, Argument argument) {
        var practice = Objects.requireNonNull(scope.practice());
        return ActionPages.path(practice, argument.as(Actions.Argument.class).action());
    }

    @Override
    public void run(JobRun run) {
        var practice = Objects.requireNonNull(run.scope().practice());
        var id = run.argument(Actions.Argument.class).action();
        var total = actions.counts(member(practice, run.scope().user()), id).waiting();
        var done = 0;
        var waiting = table.waiting(practice, id, AT_ONCE);
        while (!waiting.isEmpty()) {
            for (var client : waiting) {
                if (run.cancelled()) {
                    return;
                }
                // Asked each time: whoever is no longer allowed does nothing more, whatever they began.
                var by = member(practice, run.scope().user());
                var action = actions.get(by, id);
                step.take(by, action, kind(by, action.kind()), client);
                done++;
                run.progress(done, Math.max(total, done));
            }
            waiting = table.waiting(practice, id, AT_ONCE);
        }
    }

    private Member member(PracticeId practice, UserId person) {
        return firms.member(person, practice).orElseThrow(() -> Refused.because("clientAction.notAllowed"));
    }

    private ClientAction kind(Member by, String name) {
        try {
            return actions.kind(by, name);
        } catch (Forbidden _) {
            throw Refused.because("clientAction.notAllowed");
        }
    }
}
