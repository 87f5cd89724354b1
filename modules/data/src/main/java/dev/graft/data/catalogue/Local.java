package dev.graft.data.catalogue;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of entries on this machine. */
final class Local {
    private Local() {}

    /** The part's file, which has the right bytes. */
    static Path verified(Entry entry, Part part) {
        Path file = find(entry, part).orElseThrow(() -> absent(entry, part));
        try {
            if (!right(file, part)) {
                throw new GraftException(
                        "%s: this is not the file of \"%s\": expected sha256 %s (%d bytes), found %s (%d bytes). Delete it, then: ./graft %s fetch %s"
                                .formatted(
                                        file,
                                        entry.name(),
                                        part.sha256(),
                                        part.bytes(),
                                        Sha256.of(file),
                                        Files.size(file),
                                        command(entry),
                                        entry.name()));
            }
            return file;
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
    }

    /** Whether a file has the part's bytes. */
    static boolean right(Path file, Part part) throws IOException {
        return Files.size(file) == part.bytes() && Sha256.of(file).equals(part.sha256());
    }

    /** The part's file in the first folder that has it, whatever its bytes. */
    static Optional<Path> find(Entry entry, Part part) {
        return DataFolders.all().stream()
                .map(folder -> folder.resolve(entry.place()).resolve(part.path()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static Presence presence(Entry entry) {
        List<Path> files = entry.parts().stream()
                .flatMap(part -> find(entry, part).filter(file -> sized(file, part)).stream())
                .toList();
        List<Path> folders = DataFolders.all().stream()
                .map(folder -> folder.resolve(entry.place()))
                .filter(folder -> files.stream().anyMatch(file -> file.startsWith(folder)))
                .toList();
        return new Presence(files.size(), entry.parts().size(), folders);
    }

    private static boolean sized(Path file, Part part) {
        try {
            return Files.size(file) == part.bytes();
        } catch (IOException gone) {
            return false;
        }
    }

    private static GraftException absent(Entry entry, Part part) {
        return new GraftException("%s of \"%s\" is not on this machine (searched %s). Get it: ./graft %s fetch %s"
                .formatted(part.path(), entry.name(), DataFolders.words(), command(entry), entry.name()));
    }

    private static String command(Entry entry) {
        return entry.backbone() ? "backbones" : "data";
    }
}
