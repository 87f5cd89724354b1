package dev.graft.data.folder;

import dev.graft.core.Fingerprint;
import java.util.HexFormat;

/**
 * A file together with what its bytes were when it was read first: whoever reads it later gets the same, or an error.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record Pinned(FoundFile file, String sha256) {
    /** The file with these bytes, which are its own. */
    public static Pinned of(FoundFile file, byte[] bytes) {
        return new Pinned(file, sha256(bytes));
    }

    /**
     * The bytes.
     *
     * @throws dev.graft.core.GraftException if they have changed
     */
    public byte[] bytes() {
        byte[] bytes = file.bytes();
        if (!sha256(bytes).equals(sha256)) {
            throw file.withRemedy("Run again, and leave the files alone meanwhile.")
                    .refused("has changed since it was read first");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
    }
}
