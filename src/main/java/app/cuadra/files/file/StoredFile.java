package app.cuadra.files.file;

import app.cuadra.files.format.FileFormat;
import app.cuadra.storage.Kept;
import app.cuadra.values.UserId;
import java.util.Optional;

/**
 * A version of a file and where its bytes are.
 *
 * @param uploadedBy who brought it; empty for somebody without an account
 */
public record StoredFile(
        long file, long version, String name, FileFormat format, Kept kept, Optional<UserId> uploadedBy) {}
