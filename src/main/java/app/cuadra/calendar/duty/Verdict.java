package app.cuadra.calendar.duty;

/** What is said of a client and an obligation. */
public enum Verdict {
    /** The rule says that the client has it. */
    RULE_YES("ok"),
    /** The rule says that it does not. */
    RULE_NO("off"),
    /** The rule asks what nobody has told. */
    MISSING("wait"),
    /** There is no rule: a person says so. */
    OPEN("off"),
    /** The firm says that the client has it. */
    CHOSEN_YES("ok"),
    /** The firm says that it does not. */
    CHOSEN_NO("off");

    private final String tone;

    Verdict(String tone) {
        this.tone = tone;
    }

    /** The CSS class of its colour. */
    public String tone() {
        return tone;
    }

    /** True when the client has the obligation. */
    public boolean applies() {
        return this == RULE_YES || this == CHOSEN_YES;
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "duty.verdict." + name();
    }
}
