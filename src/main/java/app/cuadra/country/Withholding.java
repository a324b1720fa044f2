package app.cuadra.country;

import java.math.BigDecimal;

/**
 * A tax that the buyer keeps back from what is paid.
 *
 * @param key names it within its country; with its validity it names one row
 * @param name as people of the country call it
 * @param kind the family it belongs to, as the pack names it, such as {@code retefuente} or {@code reteiva}
 * @param base what the rate applies to
 * @param rate in percent of the base
 * @param fromUnits tax units from which it applies; without a number when the pack knows no such limit
 * @param accountHint the account of the country's usual chart that collects it, or empty
 */
public record Withholding(
        String key,
        String name,
        String kind,
        WithholdingBase base,
        Figure rate,
        Figure fromUnits,
        String accountHint,
        Provenance provenance) {

    /**
     * The amount from which it applies, in the country's currency.
     *
     * @param unit the tax unit of the document's year
     * @throws IllegalStateException when an unverified figure would be needed
     */
    public BigDecimal fromAmount(TaxUnit unit) {
        return unit.amountOf(fromUnits.forCalculation());
    }
}
