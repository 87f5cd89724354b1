package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file that is there and may be read, unpacked where it is gzipped (RFC 1952, told by its first two bytes and not by
 * its name).
 *
 * @param path absolute
 * @param limit how many unpacked bytes are read, or made as doubles of one variable, before the file is refused as too
 *     large
 */
public record InputFile(Path path, long limit) {
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    /**
     * The file with this path; a relative one begins at the folder that the program was started in. At most a quarter of
     * the memory that Java may use is read of it.
     *
     * @throws GraftException if there is none, with the nearest name in its folder, or it is a folder or may not be read
     */
    public static InputFile of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        InputFile file = new InputFile(absolute, Runtime.getRuntime().maxMemory() / 4);
        if (!Files.exists(absolute)) {
            throw file.bad("there is no such file%s A relative path begins at the folder that Graft was started in."
                    .formatted(neighbour(absolute)));
        }
        if (Files.isDirectory(absolute)) {
            throw file.bad("is a folder, expected a file. Name a file in it.");
        }
        if (!Files.isReadable(absolute)) {
            throw file.bad("may not be read. Give yourself the right to read it.");
        }
        return file;
    }

    /** The same for a path as a user wrote it. */
    public static InputFile of(String path) {
        try {
            return of(Path.of(path));
        } catch (InvalidPathException e) {
            throw new GraftException("\"%s\" cannot be the name of a file. Name one that exists.".formatted(path), e);
        }
    }

    private static String neighbour(Path absent) {
        Path folder = absent.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return ", nor its folder.";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            String hint = Nearest.hint(String.valueOf(absent.getFileName()), names);
            return hint.isEmpty() ? "." : hint;
        } catch (IOException unreadable) {
            return ".";
        }
    }

    /** The unpacked bytes as they are read; the stream refuses to go beyond the limit. */
    public InputStream stream() throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        raw.mark(2);
        boolean gzipped = raw.read() == GZIP_1 && raw.read() == GZIP_2;
        raw.reset();
        try {
            return new Bounded(gzipped ? new GZIPInputStream(raw, 1 << 16) : raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The text of the file, which must be UTF-8; a byte order mark is skipped. */
    public BufferedReader text() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                stream(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** All unpacked bytes. */
    public byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** How many bytes lie on the disk. */
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What is wrong with the file, for {@code throw}. */
    public GraftException bad(String message) {
        return new GraftException(path + ": " + message);
    }

    /** What is wrong in a line of the file. */
    public GraftException bad(long line, String message) {
        return new GraftException(path + ":" + line + ": " + message);
    }

    /** That a variable of this shape holds no numbers. */
    public GraftException empty(String variable, String shape) {
        return bad("%s is %s: there are no numbers in it. Save it with a row for each sample, or name another."
                .formatted(variable, shape));
    }

    /** What is wrong, where reading it failed. */
    public GraftException failed(IOException e) {
        String why = e instanceof CharacterCodingException
                ? "is not UTF-8 text. Save it as UTF-8; a spreadsheet is exported as CSV first."
                : e instanceof EOFException || e instanceof ZipException
                        ? "is gzipped and damaged, probably cut off. Get it once more."
                        : "cannot be read (%s).".formatted(e.getMessage());
        return new GraftException(path + ": " + why, e);
    }

    /** Refuses more numbers than fit into the limit as doubles, which each becomes however few bytes the file spends on it. */
    void requireRoom(long numbers) {
        if (numbers > limit / Double.BYTES) {
            throw tooLarge();
        }
    }

    GraftException tooLarge() {
        return bad(String.format(
                Locale.ROOT,
                "is too large: more than the %d MB that fit into a quarter of Java's memory."
                        + " Use fewer rows, or set JAVA_TOOL_OPTIONS=-Xmx8g (or what the machine has).",
                limit >> 20));
    }

    /** Counts what is read. */
    private final class Bounded extends InputStream {
        private final InputStream in;
        private long count;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > limit) {
                throw tooLarge();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
