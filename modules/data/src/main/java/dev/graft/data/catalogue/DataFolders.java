package dev.graft.data.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The folders that data lie in: the one that {@code GRAFT_DATA} names, then {@code ~/.graft/data}. */
public final class DataFolders {
    private DataFolders() {}

    /** The folders, in the order in which they are searched; they need not exist. */
    public static List<Path> all() {
        List<Path> folders = new ArrayList<>();
        named().ifPresent(folders::add);
        folders.add(ofTheUser());
        return folders;
    }

    /** The folder that downloads go to: the named one if it can be written, else the user's. */
    public static Path forDownloads() {
        return named().filter(Files::isWritable).orElseGet(DataFolders::ofTheUser);
    }

    /** The folders for messages. */
    public static String words() {
        return all().stream().map(Path::toString).collect(Collectors.joining(", "))
                + (named().isEmpty() ? "; the variable GRAFT_DATA names another" : "");
    }

    /** The property goes before the variable: tests cannot change the environment. */
    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("graft.data"))
                .or(() -> Optional.ofNullable(System.getenv("GRAFT_DATA")))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name).toAbsolutePath().normalize());
    }

    /** The folder that is searched last, which Graft may write into. */
    public static Path ofTheUser() {
        return Path.of(System.getProperty("user.home"), ".graft", "data").toAbsolutePath();
    }
}
