package app.cuadra.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Gives the bytes only as they were written: the last piece is held back until the hash of all is right, so that a damaged
 * file never reaches anybody whole.
 */
final class VerifiedStream extends FilterInputStream {

    private final Kept kept;
    private final MessageDigest digest = Sha256.digest();
    private long count;
    private boolean verified;

    VerifiedStream(Kept kept, InputStream bytes) throws Damaged {
        super(bytes);
        this.kept = kept;
        if (kept.size() == 0) {
            verify();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (verified) {
            return -1;
        }
        var read = in.read(into, from, (int) Math.min(length, kept.size() - count));
        if (read < 0) {
            throw new Damaged(kept.key());
        }
        digest.update(into, from, read);
        count += read;
        if (count == kept.size()) {
            verify();
        }
        return read;
    }

    private void verify() throws Damaged {
        if (!HexFormat.of().formatHex(digest.digest()).equals(kept.sha256())) {
            throw new Damaged(kept.key());
        }
        verified = true;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = 0L;
        while (skipped < bytes && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
