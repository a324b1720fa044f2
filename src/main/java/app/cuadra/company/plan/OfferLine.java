package app.cuadra.company.plan;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the file of plans.
 *
 * @param number its place in the file, from 1
 * @param country where it is offered; {@code *} where no other line is
 */
record OfferLine(int number, String country, Offer offer) {

    static final List<String> TITLES = List.of(
            "plan",
            "country",
            "name_es",
            "name_en",
            "name_pt",
            "price",
            "currency",
            "period",
            "people",
            "grace_days",
            "solutions");

    /** As the areas of {@code permissions.csv} and the texts name them. */
    private static final List<String> SOLUTIONS = List.of("CONTABILIDAD", "FACTURACION", "NOMINA", "POS", "TIENDA");

    /** What is wrong in the file. */
    static final class Mistake extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String code;
        private final String value;

        Mistake(int line, String code, String value) {
            super(code + " in line " + line);
            this.line = line;
            this.code = code;
            this.value = value;
        }

        int line() {
            return line;
        }

        String code() {
            return code;
        }

        String value() {
            return value;
        }
    }

    /** Reads a whole file, separated by commas or, as many spreadsheets write it, by semicolons. */
    static List<OfferLine> all(String content, Countries countries) {
        var lines = content.replace("\uFEFF", "").lines().toList();
        var separator = !lines.isEmpty() && lines.getFirst().contains(";") ? ";" : ",";
        if (lines.isEmpty() || !TITLES.equals(cells(lines.getFirst(), separator))) {
            throw new Mistake(1, "titles", String.join(",", TITLES));
        }
        var known = countries.all().stream()
                .map(Country::code)
                .map(code -> code.value())
                .toList();
        var read = new ArrayList<OfferLine>();
        for (var i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read.add(line(i + 1, cells(lines.get(i), separator), known));
            }
        }
        if (read.isEmpty()) {
            throw new Mistake(1, "empty", "");
        }
        return List.copyOf(read);
    }

    private static OfferLine line(int number, List<String> cells, List<String> countries) {
        check(cells.size() == TITLES.size(), number, "cells", String.valueOf(TITLES.size()));
        var plan = cells.get(0);
        check(plan.matches("[a-z0-9-]{1,40}"), number, "plan", plan);
        var country = cells.get(1);
        check(country.equals("*") || countries.contains(country), number, "country", country);
        for (var name : cells.subList(2, 5)) {
            check(!name.isEmpty() && name.length() <= 60, number, "name", name);
        }
        var price = cells.get(5);
        check(price.matches("[0-9]{1,12}([.][0-9]{1,4})?"), number, "price", price);
        check(List.of("MONTH", "YEAR").contains(cells.get(7)), number, "period", cells.get(7));
        var people = cells.get(8);
        check(people.matches("([1-9][0-9]{0,5})?"), number, "people", people);
        var grace = cells.get(9);
        check(grace.matches("[0-9]{1,2}"), number, "grace", grace);
        var solutions = Arrays.stream(cells.get(10).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        for (var solution : solutions) {
            check(SOLUTIONS.contains(solution), number, "solution", solution);
        }
        return new OfferLine(
                number,
                country,
                new Offer(
                        plan,
                        Map.of("es", cells.get(2), "en", cells.get(3), "pt", cells.get(4)),
                        new BigDecimal(price),
                        currency(number, cells.get(6), price),
                        Period.valueOf(cells.get(7)),
                        people.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(people)),
                        Integer.parseInt(grace),
                        solutions));
    }

    /** A price is said in what the currency has: nobody can be charged half a cent. */
    private static Currency currency(int number, String code, String price) {
        try {
            var currency = Currency.getInstance(code);
            check(
                    new BigDecimal(price).stripTrailingZeros().scale() <= currency.getDefaultFractionDigits(),
                    number,
                    "price",
                    price);
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw new Mistake(number, "currency", code);
        }
    }

    private static void check(boolean holds, int number, String code, String value) {
        if (!holds) {
            throw new Mistake(number, code, value);
        }
    }

    private static List<String> cells(String line, String separator) {
        return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
    }
}
