package app.cuadra.files.format;

import java.util.List;

/** What a client's file may be (FIL-3). */
public enum FileFormat {
    PDF(Group.PDF, "application/pdf", "pdf"),
    XLSX(Group.SHEET, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    XLS(Group.SHEET, "application/vnd.ms-excel", "xls"),
    XLSM(Group.SHEET, "application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
    CSV(Group.SHEET, "text/csv", "csv"),
    DOCX(Group.TEXT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DOC(Group.TEXT, "application/msword", "doc"),
    PNG(Group.IMAGE, "image/png", "png"),
    JPEG(Group.IMAGE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    WEBP(Group.IMAGE, "image/webp", "webp"),
    GIF(Group.IMAGE, "image/gif", "gif"),
    HEIC(Group.IMAGE, "image/heic", "heic", "heif"),
    TIFF(Group.IMAGE, "image/tiff", "tif", "tiff");

    /** What people call them; the list filters by these. */
    public enum Group {
        PDF("file-text"),
        SHEET("file-spreadsheet"),
        TEXT("file"),
        IMAGE("photo");

        private final String icon;

        Group(String icon) {
            this.icon = icon;
        }

        /** A name of the icon sprite. */
        public String icon() {
            return icon;
        }
    }

    private final Group group;
    private final String mediaType;
    private final List<String> extensions;

    FileFormat(Group group, String mediaType, String... extensions) {
        this.group = group;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** What people call it. */
    public Group group() {
        return group;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** How the names of such files end, the usual way first. */
    public List<String> extensions() {
        return extensions;
    }

    /** What the file chooser of a browser offers. */
    public static String accepted() {
        return String.join(
                ",",
                java.util.Arrays.stream(values())
                        .flatMap(format -> format.extensions.stream())
                        .map(extension -> "." + extension)
                        .toList());
    }
}
