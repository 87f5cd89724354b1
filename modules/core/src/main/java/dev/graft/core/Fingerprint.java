package dev.graft.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents: equal contents, equal fingerprint. Each part is preceded by its length. Not thread-safe. */
public final class Fingerprint {
    private final MessageDigest sha256 = sha256();

    /** A new digest, for what is read in pieces. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public Fingerprint add(byte[] bytes) {
        add((long) bytes.length);
        sha256.update(bytes);
        return this;
    }

    public Fingerprint add(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** Adds numbers bit by bit. */
    public Fingerprint add(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Double.BYTES));
        bytes.asDoubleBuffer().put(numbers);
        return add(bytes.array());
    }

    /** Adds numbers bit by bit. */
    public Fingerprint add(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Float.BYTES));
        bytes.asFloatBuffer().put(numbers);
        return add(bytes.array());
    }

    /** The hash, 64 hexadecimal digits; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
