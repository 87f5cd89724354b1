package dev.graft.data.folder;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a folder or an archive, read when its bytes are asked for.
 *
 * @param path below the root, joined by "/" on every machine
 * @param place how messages name it
 * @param remedy what can be done if the file is bad, a sentence
 * @param content opens it; thread-safe
 */
public record FoundFile(String path, String place, String remedy, Content content) {
    /** More bytes than a picture, a recording or a text has. */
    static final int LARGEST = 1 << 28;

    /** The remedy for a file that is not the user's own. */
    static final String FETCH = "Fetch the data set anew.";

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        /** The bytes, anew for each call. */
        InputStream open() throws IOException;
    }

    /** A file of a data set of the catalogue; its path is that below the folder that its own folder is in. */
    public static FoundFile of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        int parts = absolute.getNameCount();
        Path inFolder = absolute.subpath(Math.max(0, parts - 2), parts);
        return new FoundFile(
                inFolder.toString().replace('\\', '/'), absolute.toString(), FETCH, () -> Files.newInputStream(file));
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * All bytes.
     *
     * @throws GraftException if it cannot be read, or has more than 256 MiB
     */
    public byte[] bytes() {
        try (InputStream stream = content.open()) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refused("has more than %d MiB".formatted(LARGEST >> 20));
            }
            return bytes;
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s. %s".formatted(place, e.getMessage(), remedy), e);
        }
    }

    /** The same file, its path without the first folder. */
    public FoundFile below() {
        return new FoundFile(path.substring(path.indexOf('/') + 1), place, remedy, content);
    }

    /** The same file with another remedy. */
    public FoundFile withRemedy(String other) {
        return new FoundFile(path, place, other, content);
    }

    /**
     * What is to be thrown if the file is bad.
     *
     * @param what goes on after the file's place, without a full stop: "is truncated"
     */
    public GraftException refused(String what) {
        return new GraftException("%s: %s. %s".formatted(place, what, remedy));
    }
}
