package app.cuadra.practice.firm;

import app.cuadra.company.Whereabouts;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody works in a firm: then no company they also belong to changes their address. */
@Component
class FirmStaff implements Whereabouts {

    private final Firms firms;

    FirmStaff(Firms firms) {
        this.firms = firms;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean elsewhere(UserId user, CompanyId company) {
        return !firms.of(user).isEmpty();
    }
}
