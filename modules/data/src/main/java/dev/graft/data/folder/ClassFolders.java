package dev.graft.data.folder;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.labels.Classes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files with their classes: a file in {@code root/cats/}, or deeper in it, is of the class {@code cats}.
 *
 * <p>Classes are in the order of their names and files in that of their paths, by UTF-16 code unit, which is the same on
 * every machine. A zip holds the folders of the classes at its top, or in one folder that holds nothing else.
 *
 * @param files one per sample
 * @param classes of the files
 */
public record ClassFolders(List<FoundFile> files, Classes classes) {
    private static final String REMEDY = "Mend the file, or leave it out with skip.";

    public ClassFolders {
        files = List.copyOf(files);
    }

    /** Checks a setting named {@code folder}. */
    public static void requireFolder(String folder) {
        require(!folder.isBlank(), "folder must name a folder or a zip with a sub-folder for each class, was blank");
    }

    /**
     * The files below a folder, or in a zip.
     *
     * @param folder relative to the working directory, or absolute
     * @param skip which files are left out
     * @throws GraftException if there is no such folder, a file is in none of its sub-folders, or there are not two
     *     classes
     */
    public static ClassFolders read(String folder, Skip skip) {
        Path root = existing(folder);
        List<FoundFile> found =
                Files.isDirectory(root) ? Folder.files(root, skip, REMEDY) : inner(Archive.files(root, skip, REMEDY));
        for (FoundFile file : sorted(found, 0)) {
            if (!file.path().contains("/")) {
                throw file.withRemedy("Move it into one, or leave it out with skip.")
                        .refused("lies in no sub-folder, so that its class is unknown");
            }
        }
        List<String> names =
                found.stream().map(file -> folders(file, 1)).distinct().toList();
        if (names.size() < 2) {
            throw new GraftException("%s: %s. There must be a sub-folder with files for each class, two or more."
                    .formatted(root, names.isEmpty() ? "holds no files" : "holds one class alone, " + names.get(0)));
        }
        return of(found, 1);
    }

    /**
     * The same order for files that were found elsewhere, at least one.
     *
     * @param depth how many folders of a path make the name of a class
     */
    public static ClassFolders of(List<FoundFile> found, int depth) {
        List<FoundFile> files = sorted(found, depth);
        List<String> names =
                files.stream().map(file -> folders(file, depth)).distinct().toList();
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        int[] labels = files.stream()
                .mapToInt(file -> numbers.getOrDefault(folders(file, depth), -1))
                .toArray();
        return new ClassFolders(files, Classes.of(names, labels));
    }

    private static List<FoundFile> sorted(List<FoundFile> files, int depth) {
        return files.stream()
                .sorted(Comparator.comparing((FoundFile file) -> folders(file, depth))
                        .thenComparing(FoundFile::path))
                .toList();
    }

    private static String folders(FoundFile file, int depth) {
        return String.join("/", Arrays.copyOf(file.path().split("/"), depth));
    }

    /** Without the one folder that all are in, if there is one that holds nothing but folders. */
    private static List<FoundFile> inner(List<FoundFile> files) {
        boolean wrapped = files.stream().allMatch(file -> file.path().split("/").length > 2)
                && files.stream().map(file -> folders(file, 1)).distinct().count() == 1;
        return wrapped ? files.stream().map(FoundFile::below).toList() : files;
    }

    private static Path existing(String folder) {
        Path root;
        try {
            root = Path.of(folder).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new GraftException("folder: \"%s\" is no path: %s.".formatted(folder, e.getReason()), e);
        }
        if (!Files.exists(root)) {
            throw new GraftException("%s: there is no such folder or zip%s Relative paths begin at %s."
                    .formatted(root, neighbour(root), Path.of("").toAbsolutePath()));
        }
        return root;
    }

    private static String neighbour(Path root) {
        try (Stream<Path> siblings = Files.list(root.resolveSibling(""))) {
            List<String> names = siblings.map(sibling -> String.valueOf(sibling.getFileName()))
                    .sorted()
                    .toList();
            String hint = Nearest.hint(String.valueOf(root.getFileName()), names);
            return hint.isEmpty() ? "." : hint;
        } catch (IOException noParent) {
            return ".";
        }
    }
}
