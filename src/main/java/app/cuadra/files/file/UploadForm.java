package app.cuadra.files.file;

import app.cuadra.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One file, from a browser without JavaScript. */
record UploadForm(@Nullable MultipartFile file) implements Form {}
