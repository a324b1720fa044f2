package app.cuadra.practice.load;

import java.util.List;

/** What a row says, as typed. */
record TypedRow(String name, String identification, String phone, String email) {

    TypedRow {
        name = storable(name);
        identification = storable(identification);
        phone = storable(phone);
        email = storable(email);
    }

    /** Takes the wanted columns out of a sheet's row; a column that the sheet lacks is empty. */
    static TypedRow of(List<String> cells, List<Integer> mapping) {
        return new TypedRow(
                cell(cells, mapping, LoadColumn.NAME),
                cell(cells, mapping, LoadColumn.IDENTIFICATION),
                cell(cells, mapping, LoadColumn.PHONE),
                cell(cells, mapping, LoadColumn.EMAIL));
    }

    private static String cell(List<String> cells, List<Integer> mapping, LoadColumn column) {
        int at = mapping.get(column.ordinal());
        return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
    }

    /** PostgreSQL keeps no character of code zero: it is shown as a character that could not be read. */
    private static String storable(String typed) {
        return typed.replace('\0', '\uFFFD');
    }
}
