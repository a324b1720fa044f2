package app.cuadra.country;

/**
 * Something that somebody owes an authority at days of the tax calendar.
 *
 * @param key names it within its country
 * @param name as people of the country call it, with its form
 * @param shortName the same where there is little room
 * @param duty what it is part of: of the ways to fulfil one duty a company has at most one
 * @param option the way it belongs to: every two months, every four
 * @param rule who has it
 */
public record Obligation(
        String key, String name, String shortName, Named duty, Named option, DutyRule rule, Provenance provenance) {

    /** A key with what people call it. */
    public record Named(String key, String name) {}

    static Obligation of(Row row) {
        return new Obligation(
                row.text("key"),
                row.text("name"),
                row.text("short"),
                new Named(row.text("duty"), row.text("duty_name")),
                new Named(row.text("option"), row.text("option_name")),
                DutyRule.of(row.text("rule")),
                row.provenance());
    }
}
