package app.cuadra.country;

/** What a tax on sales does; the packs name one of these for each tax. */
public enum SalesTaxKind {
    /** Value added: on each sale, credited on purchases. */
    VAT,
    /** Value added at zero, with the right to credit (exento in Colombia, tasa 0 in México). */
    VAT_ZERO,
    /** Exempt: no tax, no credit. */
    VAT_EXEMPT,
    /** Left out by law and not reported as a tax (excluido in Colombia). */
    VAT_EXCLUDED,
    /** Outside the tax (inafecto, no gravado). */
    VAT_OUT,
    /** The buyer owes it. */
    REVERSE_CHARGE,
    /** Added to the value added tax for certain buyers (recargo de equivalencia). */
    SURCHARGE,
    /** On consumption, not credited. */
    CONSUMPTION,
    /** On certain goods (IEPS, ISC, ILA). */
    EXCISE,
    /** On what harms health. */
    HEALTH,
    /** An amount by unit rather than by value. */
    PER_UNIT,
    /** On the turnover of the seller, not on the document. */
    TURNOVER,
    /** On bank movements. */
    BANK,
    /** Collected from the buyer in advance of another tax. */
    PERCEPTION,
    /** For service at the table; not a tax, and outside the base of the others. */
    SERVICE_CHARGE,
    /** By state and place (United States). */
    SALES_TAX,
    /** Without tax on proof by the buyer. */
    EXEMPT,
    /** Given away. */
    FREE,
    /** No tax at all. */
    NONE
}
