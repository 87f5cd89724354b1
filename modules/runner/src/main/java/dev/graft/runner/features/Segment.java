package dev.graft.runner.features;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file of features that were computed together, memory-mapped; it is written whole and never changed.
 *
 * <p>Format, little-endian: the 8 bytes {@code GRAFTFE1}, width and number of rows as 32-bit integers, the fingerprints
 * of the rows with 32 bytes each, the rows as 32-bit floats.
 *
 * @param fingerprints of the samples, one per row
 * @param values {@code [rows, width]}, row-major
 */
record Segment(int width, List<String> fingerprints, FloatBuffer values) {
    private static final byte[] MAGIC = "GRAFTFE1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 2 * Integer.BYTES;
    private static final int FINGERPRINT = 32;

    /** The segment of a file; empty if it is not whole, as after a crash of the machine. */
    static Optional<Segment> read(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() < HEADER || channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[MAGIC.length];
            bytes.get(magic);
            int width = bytes.getInt();
            int rows = bytes.getInt();
            if (!Arrays.equals(magic, MAGIC) || width < 1 || bytes(rows, width) != channel.size()) {
                return Optional.empty();
            }
            List<String> fingerprints = new ArrayList<>(rows);
            byte[] fingerprint = new byte[FINGERPRINT];
            for (int row = 0; row < rows; row++) {
                bytes.get(fingerprint);
                fingerprints.add(HexFormat.of().formatHex(fingerprint));
            }
            return Optional.of(new Segment(
                    width,
                    fingerprints,
                    bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()));
        } catch (IOException e) {
            throw new GraftException(file + ": cannot be read: " + e.getMessage() + ". Check its permissions.", e);
        }
    }

    /** Writes a file that is either whole or not there. */
    static void write(Path file, List<String> fingerprints, List<float[]> rows) throws IOException {
        int width = rows.get(0).length;
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(bytes(rows.size(), width))).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(width).putInt(rows.size());
        fingerprints.forEach(fingerprint -> bytes.put(HexFormat.of().parseHex(fingerprint)));
        FloatBuffer values = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        rows.forEach(values::put);
        bytes.rewind();
        Path part = Files.createTempFile(file.getParent(), "part-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long bytes(int rows, int width) {
        return HEADER + (long) rows * (FINGERPRINT + (long) width * Float.BYTES);
    }
}
