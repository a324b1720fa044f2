package app.cuadra.country;

/**
 * An economic activity as the tax authority classifies it (Colombia: CIIU Rev. 4 A.C.).
 *
 * @param section the letter of its section, empty for codes outside the classification
 */
public record Activity(String code, String section, String name, Provenance provenance) implements CodeList.Entry {}
