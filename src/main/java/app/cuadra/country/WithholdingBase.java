package app.cuadra.country;

/** What a withholding's rate applies to. */
public enum WithholdingBase {
    /** The amount before taxes. */
    NET,
    /** The amount with taxes. */
    GROSS,
    /** The sales tax of the document. */
    TAX,
    /** Colombia's AIU: administration, contingencies and profit of the contract. */
    AIU
}
