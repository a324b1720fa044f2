package app.cuadra.practice.load;

import app.cuadra.country.CountryCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload of many clients and how far it has come.
 *
 * @param mapping for each {@link LoadColumn} the number of the sheet's column, -1 where it is missing
 * @param rows how many rows of data the sheet has
 * @param job what is loading or undoing it, if something is
 */
public record Load(
        long id,
        CountryCode country,
        String fileName,
        String format,
        String charset,
        String delimiter,
        List<String> titles,
        List<Integer> mapping,
        State state,
        int rows,
        @Nullable Long job,
        Instant createdAt,
        @Nullable Instant loadedAt,
        @Nullable Instant credentialsAt) {

    /** How far a load has come. */
    public enum State {
        /** Uploaded, but a column that is needed was not recognised. */
        MAPPING,
        /** Every row was read and can be looked at and corrected; nothing exists yet. */
        REVIEW,
        LOADING,
        LOADED,
        /** Stopped on the way: what was loaded stays, the rest can still be loaded. */
        CANCELLED,
        UNDOING,
        UNDONE;

        /** Rows can be corrected and loading can be confirmed. */
        public boolean open() {
            return this == REVIEW || this == CANCELLED;
        }
    }
}
