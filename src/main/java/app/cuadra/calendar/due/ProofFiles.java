package app.cuadra.calendar.due;

import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.storage.Storage;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that prove that something was done, and gives them back as they came. */
@Controller
class ProofFiles {

    /** In bytes; the limit of a client's files. */
    static final long MAX_BYTES = 5L * 1024 * 1024;

    private static final int MAX_NAME = 120;

    private final Storage storage;
    private final Doing doing;

    ProofFiles(Storage storage, Doing doing) {
        this.storage = storage;
        this.doing = doing;
    }

    /**
     * Keeps the file of the form, if it has one.
     *
     * @throws Refused {@code due.emptyProof}, and as {@link Storage#receive}
     */
    void keep(PracticeId practice, long due, ProofForm form, UserId by) {
        var file = form.file();
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            return;
        }
        if (file.isEmpty()) {
            throw Refused.because("due.emptyProof");
        }
        try (var bytes = file.getInputStream();
                var incoming = storage.receive(bytes, file.getSize(), MAX_BYTES)) {
            var proof = new Doing.Proof(incoming.keep(Proofs.PURPOSE), name(file));
            doing.prove(practice, due, proof, by).ifPresent(storage::remove);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What people call it, without folders and without what no file system likes. */
    private static String name(MultipartFile file) {
        var sent = Normalizer.normalize(String.valueOf(file.getOriginalFilename()), Normalizer.Form.NFC);
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{C}\"<>:|?*]", "").strip();
        var name = plain.isEmpty() || plain.matches("\\.+") ? "soporte" : plain;
        return name.length() > MAX_NAME ? name.substring(name.length() - MAX_NAME) : name;
    }

    /** Always as a file to save: what somebody else sent never opens inside Cuadra. */
    @GetMapping("/contador/{practice}/calendario/vencimientos/{due}/soporte")
    void download(Member member, @PathVariable long due, HttpServletResponse response) throws IOException {
        var proof = doing.proof(member.firm().id(), due).orElseThrow(() -> new NotFound("proof"));
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(proof.kept().size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(proof.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var bytes = storage.open(proof.kept())) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
