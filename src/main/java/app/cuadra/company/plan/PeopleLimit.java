package app.cuadra.company.plan;

import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** So many people of its own a company may have by its plan; those of its accountant are not counted (COM-30). */
@Component
public class PeopleLimit {

    private final AgreementTable table;
    private final Plans plans;

    PeopleLimit(AgreementTable table, Plans plans) {
        this.table = table;
        this.plans = plans;
    }

    /**
     * Says nothing while there is room for one more; whoever was asked in and has not answered has a place already.
     *
     * @throws Refused when the plan has none left
     */
    @Transactional(readOnly = true)
    public void refuseOneMore(CompanyId company) {
        table.find(company)
                .filter(_ -> plans.on())
                .flatMap(Agreement::people)
                .filter(most -> table.people(company) + table.invited(company) >= most)
                .ifPresent(most -> {
                    throw Refused.because("subscription.noRoom", Map.of("most", most));
                });
    }
}
