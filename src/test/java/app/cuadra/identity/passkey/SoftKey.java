package app.cuadra.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator and its browser in software: it makes and signs as WebAuthn says, and also as no honest one would, when
 * a test asks for that. Each answer comes as the fields that the page's form sends.
 */
final class SoftKey {

    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    static final int SYNCED = 0x18;

    private static final int WITH_KEY = 0x40;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private String origin;
    private String site = "localhost";
    private int flags = PRESENT | VERIFIED | SYNCED;
    private long count;
    private String owner = "";

    SoftKey(int port) {
        this.origin = "http://localhost:" + port;
        RANDOM.nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Talks to a page of this origin from now on. */
    SoftKey at(String other) {
        origin = other;
        return this;
    }

    /** Is used at this site from now on. */
    SoftKey of(String other) {
        site = other;
        return this;
    }

    /** Says this about the person from now on. */
    SoftKey saying(int other) {
        flags = other;
        return this;
    }

    /** Says that it has signed so often. */
    SoftKey counting(long other) {
        count = other;
        return this;
    }

    /** Says that it keeps the passkey for this handle; "" for nobody. */
    SoftKey ownedBy(String handle) {
        owner = handle;
        return this;
    }

    /** The handle it was made for. */
    String owner() {
        return owner;
    }

    /** Makes a passkey; the fields of the form, name, value, … */
    String[] make(String question) {
        var asked = JSON.readTree(question);
        owner = asked.path("user").path("id").asString();
        var data = join(about(flags | WITH_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, publicKey());
        var attestation = join(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                bytes(data));
        return new String[] {
            "credential",
            encoded(id),
            "clientData",
            encoded(client("webauthn.create", asked)),
            "attestation",
            encoded(attestation),
            "transports",
            "internal,smart-card,carrier-pigeon"
        };
    }

    /** Signs; the fields of the form, name, value, … */
    String[] sign(String question) {
        var client = client("webauthn.get", JSON.readTree(question));
        var data = about(flags);
        return new String[] {
            "credential",
            encoded(id),
            "clientData",
            encoded(client),
            "authenticatorData",
            encoded(data),
            "signature",
            encoded(signature(join(data, sha256(client)))),
            "owner",
            owner
        };
    }

    private byte[] client(String type, JsonNode asked) {
        var challenge = asked.path("challenge").asString();
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}
                """.strip().formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] about(int said) {
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) said)
                .putInt((int) count)
                .array();
    }

    /** COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), with both its numbers. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21},
                bytes(number(point.getAffineX())),
                new byte[] {0x22},
                bytes(number(point.getAffineY())));
    }

    private byte[] signature(byte[] signed) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] number(BigInteger number) {
        var all = number.toByteArray();
        return all.length >= 32
                ? Arrays.copyOfRange(all, all.length - 32, all.length)
                : join(new byte[32 - all.length], all);
    }

    /** CBOR: a text of fewer than 24 letters. */
    private static byte[] text(String text) {
        return join(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** CBOR: up to 65,535 bytes. */
    private static byte[] bytes(byte[] some) {
        return join(new byte[] {0x59, (byte) (some.length >> 8), (byte) some.length}, some);
    }

    private static byte[] sha256(byte[] some) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(some);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String encoded(byte[] some) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}
