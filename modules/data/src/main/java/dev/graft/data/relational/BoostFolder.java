package dev.graft.data.relational;

import dev.graft.core.GraftException;
import dev.graft.data.format.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder as BoostSRL reads it. A world is wherever there is a {@code *_pos.txt} in it, with {@code *_facts.txt} and perhaps
 * {@code *_neg.txt} beside it: {@code train} and {@code test}, or {@code fold1/train} and so on, by name. The types and modes are in
 * {@code background.txt}, or else in the first {@code *_bk.txt}.
 *
 * <p>Source: S. Natarajan et al., "BoostSRL", https://starling.utdallas.edu/software/boostsrl.
 */
record BoostFolder(Path root) {
    private static final int DEPTH = 3;
    private static final String POSITIVES = "_pos.txt";

    /** The files of positives, one for each world. */
    List<Path> positives() {
        return ending(POSITIVES);
    }

    /** The file of types and modes, if there is one. */
    Optional<Path> background() {
        return Stream.of("background.txt", "_bk.txt")
                .flatMap(name -> ending(name).stream())
                .findFirst();
    }

    /**
     * Reads the worlds.
     *
     * @throws GraftException if a file of facts is missing or a line is no atom, with its place
     */
    void read(WorldDrafts into) {
        for (Path positives : positives()) {
            String file = positives.getFileName().toString();
            String prefix = file.substring(0, file.length() - POSITIVES.length());
            WorldDraft world = into.world(name(positives.resolveSibling(prefix)));
            FactLines.all(InputFile.of(positives.resolveSibling(prefix + "_facts.txt")), true, world);
            FactLines.all(InputFile.of(positives), true, world);
            Path negatives = positives.resolveSibling(prefix + "_neg.txt");
            if (Files.exists(negatives)) {
                FactLines.all(InputFile.of(negatives), false, world);
            }
        }
    }

    /** The path without its end where the folder is called the same: {@code fold1/train} for {@code fold1/train/train}. */
    private String name(Path world) {
        Path below = root.relativize(world);
        Path folder = below.getParent();
        Path shown = folder != null && folder.endsWith(below.getFileName()) ? folder : below;
        return shown.toString().replace('\\', '/');
    }

    private List<Path> ending(String name) {
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            return files.filter(file -> file.getFileName().toString().endsWith(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the folder cannot be read: %s. Check its permissions.".formatted(root, e.getMessage()), e);
        }
    }
}
