package app.cuadra.identity.profile;

import app.cuadra.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file that somebody chose for their photo; null when none was sent. */
record PhotoForm(@Nullable MultipartFile file) implements Form {}
