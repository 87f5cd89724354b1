package dev.graft.data.backbone;

import dev.graft.core.GraftException;
import dev.graft.data.catalogue.DataFolders;
import dev.graft.data.catalogue.Presence;
import dev.graft.data.catalogue.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that the user downloads, since it is too large or has terms that the user must accept.
 *
 * @param place below the data folder, with slashes
 * @param address of the page or file where it can be had
 */
record UserFile(String place, String address) {
    /** The file on this machine. */
    Path path() {
        return find().orElseThrow(() -> new GraftException(
                "%s is not on this machine (searched %s). Graft does not download it: get it from %s and put it at %s."
                        .formatted(place, DataFolders.words(), address, download())));
    }

    /** Where a download is to be put. */
    Path download() {
        return DataFolders.forDownloads().resolve(place);
    }

    /** The SHA-256 of a file of the user's. */
    static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
    }

    Presence presence() {
        Optional<Path> found = find();
        return new Presence(
                found.isPresent() ? 1 : 0,
                1,
                found.map(Path::getParent).map(List::of).orElse(List.of()));
    }

    private Optional<Path> find() {
        return DataFolders.all().stream()
                .map(folder -> folder.resolve(place))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
