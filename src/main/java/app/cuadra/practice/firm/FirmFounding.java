package app.cuadra.practice.firm;

import app.cuadra.identity.StartingPlace;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import org.springframework.stereotype.Component;

/** An accountant who registers starts in a firm of their own (SI-1). */
@Component
class FirmFounding implements StartingPlace {

    /** Longest name of a firm, in characters. */
    static final int MAX_NAME = 150;

    private final FirmTable firms;

    FirmFounding(FirmTable firms) {
        this.firms = firms;
    }

    @Override
    public Work work() {
        return Work.ACCOUNTANT;
    }

    @Override
    public void make(UserId user, String name, String country) {
        try {
            firms.found(user, Text.required(name, MAX_NAME), country);
        } catch (Refused refused) {
            throw refused.at("place");
        }
    }
}
