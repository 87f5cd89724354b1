package dev.graft.data.format;

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
    Path zip(String name, String entry, byte[] bytes) {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
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
