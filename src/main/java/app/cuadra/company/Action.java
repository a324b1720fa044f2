package app.cuadra.company;

/** What can be done in an area (COM-3): ver, crear, editar, anular, emitir, exportar. */
public enum Action {
    VIEW,
    CREATE,
    EDIT,
    VOID,
    ISSUE,
    EXPORT;

    /** True for what leaves the books as they are. */
    public boolean reads() {
        return this == VIEW || this == EXPORT;
    }
}
