package app.cuadra.country;

/**
 * Where a row of a country pack comes from.
 *
 * @param validity the days on which it holds
 * @param source the norm, list or publication it was read in
 * @param status how far it was checked
 * @param note what else is known, in English, often empty; for people who maintain the pack, not for screens
 */
public record Provenance(Validity validity, String source, Verification status, String note) {

    Provenance during(Validity other) {
        return new Provenance(other, source, status, note);
    }
}
