package dev.graft.data.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes by which a format is known.
 *
 * @param at where they stand in a file
 * @param bytes as the first 256 characters of Unicode
 * @param format its name in messages: "a TIFF picture"
 */
public record Signature(int at, String bytes, String format) {

    /** Whether a file has them. */
    public boolean isOn(byte[] file) {
        byte[] wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + wanted.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** The name of the first format whose signature the file has, else the name of none of them. */
    public static String name(byte[] file, String none, Signature... known) {
        return Arrays.stream(known)
                .filter(signature -> signature.isOn(file))
                .map(Signature::format)
                .findFirst()
                .orElse(none);
    }
}
