package dev.graft.data.folder;

import dev.graft.core.GraftException;
import dev.graft.data.format.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Files without classes: single ones, and those of folders.
 *
 * @param noun of what such a file holds: "picture"
 * @param endings that they go by, also of those that are not read: each of them is then refused for what it is
 * @param read the endings that are read, for messages: ".jpg or .png"
 */
public record LooseFiles(String noun, Set<String> endings, String read) {
    public LooseFiles {
        endings = Set.copyOf(endings);
    }

    /**
     * A file, or those of a folder and of the folders in it that have one of the endings, in the order of their paths; what
     * operating systems leave behind is left out.
     *
     * @throws GraftException if there is no such file or folder, with the nearest name; or the folder holds none
     */
    public List<Path> in(Path place) {
        if (!Files.isDirectory(place)) {
            InputFile.of(place);
            return List.of(place);
        }
        try (Stream<Path> walk = Files.walk(place)) {
            List<Path> found = walk.filter(file -> isMeant(place.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new GraftException(
                        "%s: the folder holds no %s: no file that ends in %s. Name a folder with %ss, or %s files."
                                .formatted(place, noun, read, noun, noun));
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new GraftException(
                    "%s: the folder cannot be read: %s. Check its permissions.".formatted(place, e.getMessage()), e);
        }
    }

    private boolean isMeant(Path below) {
        boolean leftBehind = StreamSupport.stream(below.spliterator(), false)
                .map(Path::toString)
                .anyMatch(name -> !name.isEmpty() && Skip.leftBehind(name));
        String name = below.toString().toLowerCase(Locale.ROOT);
        return !leftBehind && endings.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** A file that messages name by its path. */
    public static FoundFile file(Path file) {
        return new FoundFile(
                file.toString(), file.toString(), "Mend the file, or leave it out.", () -> Files.newInputStream(file));
    }
}
