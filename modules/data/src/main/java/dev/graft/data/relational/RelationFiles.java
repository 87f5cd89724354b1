package dev.graft.data.relational;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.relation.Schema;
import dev.graft.data.format.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Worlds in a user's own files, whose form is told by their names: JSON, Alchemy's databases, or a folder of BoostSRL.
 *
 * @param path absolute
 */
record RelationFiles(Path path) {
    private static final String DATABASE = ".db";

    /**
     * The files at a path as a user wrote it.
     *
     * @throws GraftException if there are none
     */
    static RelationFiles at(String written) {
        try {
            Path path = Path.of(written).toAbsolutePath().normalize();
            return new RelationFiles(
                    Files.isDirectory(path) ? path : InputFile.of(path).path());
        } catch (InvalidPathException e) {
            throw new GraftException("path: \"%s\" cannot be one. Name one that exists.".formatted(written), e);
        }
    }

    /** The schema that lies in a folder of BoostSRL. */
    Optional<Path> schema() {
        return Files.isDirectory(path) && databases().isEmpty() ? new BoostFolder(path).background() : Optional.empty();
    }

    /**
     * The worlds, in the order of the names of their files.
     *
     * @throws GraftException if there are none, or a file is wrong, with the place
     */
    List<Knowledge.Fold> read(Schema schema) {
        WorldDrafts drafts = new WorldDrafts(schema);
        if (Files.isDirectory(path)) {
            folder(drafts);
        } else if (path.toString().endsWith(DATABASE)) {
            database(path, drafts);
        } else if (path.toString().endsWith(".json") || path.toString().endsWith(".json.gz")) {
            return JsonWorlds.read(InputFile.of(path), schema);
        } else {
            throw bad(
                    "is of no known form. Allowed: a .json file, a .db file, a folder of .db files, a folder of BoostSRL.");
        }
        return drafts.folds(this::bad);
    }

    private void folder(WorldDrafts drafts) {
        List<Path> databases = databases();
        BoostFolder boost = new BoostFolder(path);
        if (databases.isEmpty() && boost.positives().isEmpty()) {
            throw bad(
                    "this folder holds no worlds. Allowed: *.db of Alchemy, or *_pos.txt and *_facts.txt of BoostSRL.");
        }
        databases.forEach(file -> database(file, drafts));
        if (databases.isEmpty()) {
            boost.read(drafts);
        }
    }

    private static void database(Path file, WorldDrafts drafts) {
        String name = file.getFileName().toString();
        FactLines.alchemy(InputFile.of(file), drafts.world(name.substring(0, name.length() - DATABASE.length())));
    }

    private List<Path> databases() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(DATABASE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the folder cannot be read: %s. Check its permissions.".formatted(path, e.getMessage()), e);
        }
    }

    private GraftException bad(String message) {
        return new GraftException(path + ": " + message);
    }
}
