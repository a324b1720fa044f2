package app.cuadra.platform.audit;

import app.cuadra.platform.AuditTrail.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;

/** How an entry is bound to the one before it. Never changes: every hash ever written depends on it. */
final class Chain {

    /** What the first entry of a company is bound to. */
    static final byte[] BEGINNING = new byte[32];

    private Chain() {}

    static byte[] hash(byte[] previous, long company, Recorded entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            return digest.digest(canonical(company, entry));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every field with its length before it, so that nothing can move from one field into the next. */
    private static byte[] canonical(long company, Recorded entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(company);
            out.writeLong(entry.id());
            out.writeLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()));
            var user = entry.user();
            out.writeBoolean(user != null);
            out.writeLong(user == null ? 0 : user);
            write(out, entry.userName());
            write(out, entry.address());
            write(out, entry.request());
            write(out, entry.action());
            write(out, entry.subject());
            write(out, entry.before());
            write(out, entry.after());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
