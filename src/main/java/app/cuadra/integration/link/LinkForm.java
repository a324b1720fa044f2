package app.cuadra.integration.link;

import app.cuadra.country.Country;
import app.cuadra.integration.Payments.Wanted;
import app.cuadra.values.Checks;
import app.cuadra.values.Text;
import app.cuadra.web.Form;

/** What a payment link is to ask for, as typed. */
public record LinkForm(String amount, String currency, String description, String reference) implements Form {

    static final int REFERENCE_MAX = 40;
    static final int DESCRIPTION_MAX = 120;

    /** An empty one in this currency. */
    static LinkForm in(String currency) {
        return new LinkForm("", currency, "", "");
    }

    /** Reads it, telling all problems at once. */
    Wanted read(Country country) {
        var checks = new Checks();
        var money = checks.read("amount", () -> AmountText.read(amount, country));
        var what = checks.read("description", () -> Text.required(description, DESCRIPTION_MAX));
        var name = checks.read("reference", () -> Text.required(reference, REFERENCE_MAX));
        checks.orRefuse();
        if (money == null || what == null || name == null) {
            throw new IllegalStateException("refused above");
        }
        return new Wanted(name, what, money, currency);
    }
}
