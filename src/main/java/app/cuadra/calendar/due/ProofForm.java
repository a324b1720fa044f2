package app.cuadra.calendar.due;

import app.cuadra.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that proves that something was done; may be missing. */
public record ProofForm(@Nullable MultipartFile file) implements Form {}
