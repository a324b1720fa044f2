package app.cuadra.company.logo;

import app.cuadra.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file that somebody chose for the logo; null when none was sent. */
record LogoForm(@Nullable MultipartFile file) implements Form {}
