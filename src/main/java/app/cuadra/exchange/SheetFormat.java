package app.cuadra.exchange;

/** The formats a sheet is read from and written in. */
public enum SheetFormat {
    CSV("csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    SheetFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** What a download of this format says it is. */
    public String mediaType() {
        return mediaType;
    }
}
