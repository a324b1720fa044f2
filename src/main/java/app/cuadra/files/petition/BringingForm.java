package app.cuadra.files.petition;

import app.cuadra.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file for a paper.
 *
 * @param petition the one that the page showed: another may have been opened since in this browser
 * @param photo from the camera of a phone, instead of a file
 */
record BringingForm(
        String petition,
        String paper,
        @Nullable MultipartFile file,
        @Nullable MultipartFile photo) implements Form {

    /** The one that was chosen; null when none was. */
    @Nullable
    MultipartFile chosen() {
        return photo != null && !photo.isEmpty() ? photo : file;
    }

    /** The paper's number; 0 for what is none. */
    long number() {
        return paper.matches("[1-9]\\d{0,17}") ? Long.parseLong(paper) : 0;
    }
}
