package app.cuadra.files.archive;

import app.cuadra.exchange.SheetFormat;
import app.cuadra.exchange.SheetWriter;
import app.cuadra.files.file.FileTable;
import app.cuadra.files.file.StoredFile;
import app.cuadra.files.folder.Folder;
import app.cuadra.files.folder.FolderLog;
import app.cuadra.files.folder.FolderLog.Deed;
import app.cuadra.storage.Storage;
import app.cuadra.web.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Many files as one ZIP with an index (FIL-13), sent while it is being made: at no time is more of it in memory than a few
 * kilobytes. A file that the store can't give whole is left out and the index says so, rather than breaking off the rest.
 */
@Component
class Archive {

    /** So many rows are read at a time. */
    private static final int ROWS_AT_ONCE = 200;

    private static final String CSV = ".csv";

    private final FileTable files;
    private final Storage storage;
    private final FolderLog log;
    private final Messages messages;

    Archive(FileTable files, Storage storage, FolderLog log, Messages messages) {
        this.files = files;
        this.storage = storage;
        this.log = log;
        this.messages = messages;
    }

    /** Writes these files; those that are not there any more are left out. */
    void write(Folder folder, List<Long> chosen, Locale reader, OutputStream out) throws IOException {
        var index = new ArrayList<List<String>>();
        var names = new HashSet<String>();
        try (var zip = new ZipOutputStream(out)) {
            // Documents and pictures are packed already.
            zip.setLevel(Deflater.BEST_SPEED);
            for (var from = 0; from < chosen.size(); from += ROWS_AT_ONCE) {
                var part = chosen.subList(from, Math.min(chosen.size(), from + ROWS_AT_ONCE));
                var stored = files.stored(folder, part);
                var packed = new ArrayList<String>();
                for (var file : stored) {
                    names.add(file.name().toLowerCase(Locale.ROOT));
                    if (pack(file, zip, reader, index)) {
                        packed.add(file.name());
                    }
                }
                log.noteAll(folder, Deed.DOWNLOADED, packed);
            }
            index(names, reader, index, zip);
        }
    }

    private boolean pack(StoredFile file, ZipOutputStream zip, Locale reader, List<List<String>> index)
            throws IOException {
        var whole = storage.whole(file.kept());
        if (whole) {
            zip.putNextEntry(new ZipEntry(file.name()));
            try (var bytes = storage.open(file.kept())) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
        index.add(List.of(
                file.name(),
                file.format().name(),
                String.valueOf(file.kept().size()),
                file.kept().sha256(),
                whole ? "" : messages.text(reader, "file.archive.damaged", Map.of())));
        return whole;
    }

    private void index(Set<String> names, Locale reader, List<List<String>> index, ZipOutputStream zip)
            throws IOException {
        var title = messages.text(reader, "file.archive.index", Map.of());
        var name = title + CSV;
        while (names.contains(name.toLowerCase(Locale.ROOT))) {
            name = "_" + name;
        }
        zip.putNextEntry(new ZipEntry(name));
        try (var sheet = SheetWriter.to(zip, SheetFormat.CSV, title, titles(reader))) {
            index.forEach(sheet::row);
        }
        zip.closeEntry();
    }

    private List<String> titles(Locale reader) {
        return List.of("NAME", "FORMAT", "BYTES", "SHA256", "NOTE").stream()
                .map(column -> messages.text(reader, "file.archive." + column, Map.of()))
                .toList();
    }
}
