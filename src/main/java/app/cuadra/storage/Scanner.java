package app.cuadra.storage;

import java.nio.file.Path;

/** Looks for viruses in what has arrived. */
interface Scanner {

    /** For installations without one. */
    Scanner NONE = _ -> {};

    /**
     * Lets a clean file pass.
     *
     * @throws app.cuadra.values.Refused {@code storage.infected}, or {@code storage.notScanned} when it cannot be known
     */
    void scan(Path file);
}
