package app.cuadra.country;

/**
 * A town with the code that official documents use (Colombia: Divipola).
 *
 * @param otherName another name people use for it, or empty
 * @param regionCode the {@link Region} it lies in
 * @param regionName that region's name, since many towns share theirs
 */
public record Municipality(
        String code, String name, String otherName, String regionCode, String regionName, Provenance provenance)
        implements CodeList.Entry {

    @Override
    public String searched() {
        return code + " " + name + " " + otherName + " " + regionName;
    }
}
