package app.cuadra.identity.profile;

import app.cuadra.identity.session.AccountPlace;
import app.cuadra.identity.session.NoFields;
import app.cuadra.picture.Picture;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The photo of one's profile: sent, shown, taken away. */
@Controller
class PhotoPages {

    private static final String PATH = "/mi-cuadra/perfil/foto";

    /** The sides that pages show, in pixels. */
    private static final int LARGE = 256;

    private static final int SMALL = 64;

    private final ProfileTable profiles;
    private final ProfileEditing editing;

    PhotoPages(ProfileTable profiles, ProfileEditing editing) {
        this.profiles = profiles;
        this.editing = editing;
    }

    @PostMapping(PATH)
    Page replace(PhotoForm form, Viewer viewer, HttpServletRequest request) throws IOException {
        AccountPlace.enter(viewer, request);
        try {
            var file = form.file();
            if (file == null || file.isEmpty()) {
                throw Refused.because("picture.missing");
            }
            if (file.getSize() > Picture.BYTES_MAX) {
                throw Picture.tooBig();
            }
            var images = Picture.of(file.getBytes()).squares(LARGE, SMALL);
            profiles.keepPhoto(viewer.id(), name(images), images);
            return new Redirect("/mi-cuadra/perfil", "profile.photo.done");
        } catch (Refused refused) {
            return editing.withPhotoProblems(viewer, refused.at("file").problems());
        }
    }

    @PostMapping(PATH + "/retiro")
    Page remove(NoFields none, Viewer viewer) {
        profiles.removePhoto(viewer.id());
        return new Redirect("/mi-cuadra/perfil", "profile.photo.removed");
    }

    /** One's own photo. Its name changes with it, so browsers may keep it; what stands between may not. */
    @GetMapping(PATH + "/imagen")
    void image(PhotoQuery query, Viewer viewer, HttpServletResponse response) throws IOException {
        var pixels = query.lado().equals(String.valueOf(LARGE)) ? LARGE : SMALL;
        var image = profiles.photo(viewer.id(), query.v(), pixels).orElseThrow(() -> new NotFound("photo"));
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setContentLength(image.length);
        response.getOutputStream().write(image);
    }

    private static String name(Map<Integer, byte[]> images) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            images.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
