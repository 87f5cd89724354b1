package dev.graft.data.catalogue;

import dev.graft.core.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SHA-256 of files; a process reads a file once, and again when its size or its time changes. Thread-safe. */
public final class Sha256 {
    private static final int PIECE = 1 << 16;
    private static final Map<Path, Seen> SEEN = new ConcurrentHashMap<>();

    private Sha256() {}

    /** A file as it was when it was read. */
    private record Seen(long bytes, FileTime modified, String sha256) {}

    /** The hash of a file's bytes, 64 lower-case hexadecimal digits; the first time about a second per 300 MB. */
    public static String of(Path file) throws IOException {
        long bytes = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        Seen before = SEEN.get(file);
        if (before != null && before.bytes() == bytes && before.modified().equals(modified)) {
            return before.sha256();
        }
        String sha256 = read(file);
        SEEN.put(file, new Seen(bytes, modified, sha256));
        return sha256;
    }

    private static String read(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
