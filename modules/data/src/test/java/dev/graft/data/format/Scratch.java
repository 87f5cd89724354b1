package dev.graft.data.format;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;

/** Files that tests write into a folder of their own, and those of {@code fixtures.py}. */
public record Scratch(Path folder) {
    /** A text file, UTF-8. */
    public Path text(String name, String... lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path gzipped(String name, byte[] bytes) {
        Path file = folder.resolve(name);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** An archive with one entry. */
    public Path zip(String name, String entry, byte[] bytes) {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A NumPy array of version 1.0 with this header and as many zeros. */
    public static byte[] npy(String header, int bytes) {
        byte[] start = new byte[10 + header.length() + bytes];
        byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0};
        System.arraycopy(magic, 0, start, 0, 10);
        System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, start, 10, header.length());
        return start;
    }

    /** A MATLAB file of version 6 or 7 with one variable, X. */
    public Path mat5(String name, Array array) {
        File file = folder.resolve(name).toFile();
        try {
            return Mat5.writeToFile(Mat5.newMatFile().addArray("X", array), file)
                    .toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of a fixture in a file of their own, one byte changed. */
    Path damaged(String fixture, int length, int at, int value) {
        try (InputStream in = Files.newInputStream(fixture(fixture))) {
            byte[] bytes = in.readNBytes(length);
            bytes[at] = (byte) value;
            return bytes("damaged-" + fixture, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of {@code fixtures.py}. */
    public static Path fixture(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Scratch.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
