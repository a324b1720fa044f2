package app.cuadra.company.plan;

import app.cuadra.company.CompanyState;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Suscripción".
 *
 * @param read its plan, and those it may choose
 * @param canEdit whether the reader may change anything here
 */
public record SubscriptionShow(
        String path, Subscription subscription, SubscriptionReading.Read read, boolean canEdit, List<Problem> problems)
        implements Page {

    /** The CSS class of the state's colour. */
    public String tone() {
        return switch (subscription.state()) {
            case TRIAL -> subscription.endsSoon() ? "wait" : "ok";
            case PLAN -> "ok";
            case CONSULTATION -> "off";
        };
    }

    /** True when this is the plan the company has and works with. */
    public boolean has(Offer offer) {
        return subscription.state() == CompanyState.PLAN
                && read.agreement().filter(agreed -> agreed.is(offer)).isPresent();
    }

    /** True when the reader may put the company into consultation mode. */
    public boolean canClose() {
        return canEdit && subscription.state() != CompanyState.CONSULTATION;
    }

    /** True when the reader may take it out again. */
    public boolean canReopen() {
        return canEdit && subscription.onPurpose();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
