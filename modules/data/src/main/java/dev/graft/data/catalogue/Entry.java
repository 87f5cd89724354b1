package dev.graft.data.catalogue;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A data set of the catalogue: its files on this machine, in the folder that {@code GRAFT_DATA} names. */
public record Entry(String name) {
    /** The entry with this name. */
    public static Entry named(String name) {
        return new Entry(name);
    }

    /**
     * A file of this entry.
     *
     * @throws GraftException if it is not on this machine
     */
    public Path file(String path) {
        Path file = root().resolve(path);
        if (!Files.isRegularFile(file)) {
            throw absent();
        }
        return file;
    }

    /**
     * The files whose path begins so, sorted.
     *
     * @throws GraftException if there is none on this machine
     */
    public List<Path> files(String under) {
        try (Stream<Path> walk = Files.walk(root())) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> root().relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .startsWith(under))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw absent();
            }
            return files;
        } catch (IOException e) {
            throw absent();
        }
    }

    private Path root() {
        String folder = System.getenv("GRAFT_DATA");
        if (folder == null || folder.isBlank()) {
            throw absent();
        }
        return Path.of(folder, name);
    }

    private GraftException absent() {
        return new GraftException("%s: is not on this machine. Run ./graft data fetch %s".formatted(name, name));
    }
}
