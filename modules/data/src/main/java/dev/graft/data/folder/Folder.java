package dev.graft.data.folder;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a folder and of the folders in it. A link is followed to a file in the folder, and refused if it leads
 * elsewhere.
 */
final class Folder {
    private final Path root;
    private final Skip skip;
    private final String remedy;

    private Folder(Path root, Skip skip, String remedy) {
        this.root = root;
        this.skip = skip;
        this.remedy = remedy;
    }

    /**
     * The files, in no order.
     *
     * @param root absolute
     */
    static List<FoundFile> files(Path root, Skip skip, String remedy) {
        List<FoundFile> files = new ArrayList<>();
        new Folder(root, skip, remedy).walk(root, files);
        return files;
    }

    private void walk(Path folder, List<FoundFile> into) {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (Files.isDirectory(child) && !Files.isSymbolicLink(child)) {
                    if (!Skip.leftBehind(name)) {
                        walk(child, into);
                    }
                } else if (!skip.leavesOut(name)) {
                    into.add(file(child));
                }
            }
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the folder cannot be read: %s. Check its permissions.".formatted(folder, e.getMessage()), e);
        }
        if (folder.getParent() != null && folder.getParent().equals(root) && lacks(folder, into)) {
            throw new GraftException(
                    "%s: the folder of a class holds no file. Fill it, or remove it.".formatted(folder));
        }
    }

    private static boolean lacks(Path folder, List<FoundFile> files) {
        String prefix = folder.getFileName() + "/";
        return files.stream().noneMatch(file -> file.path().startsWith(prefix));
    }

    private FoundFile file(Path child) {
        String path =
                root.relativize(child).toString().replace(root.getFileSystem().getSeparator(), "/");
        FoundFile file = new FoundFile(path, child.toString(), remedy, () -> Files.newInputStream(child));
        if (Files.isSymbolicLink(child) && !leadsInside(child)) {
            throw file.refused("is a link that leads to no file in " + root + ", and is not followed");
        }
        if (!Files.isRegularFile(child)) {
            throw file.refused("is no file");
        }
        return file;
    }

    private boolean leadsInside(Path link) {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException leadsNowhere) {
            return false;
        }
    }
}
