package dev.graft.data.picture;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Image;
import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.Skip;
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

/** Pictures without classes: single files, and those of folders. */
public final class PictureFiles {
    /** By the names that pictures go by, also those that are not read: each of them is then refused for what it is. */
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "jpe", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "avif");

    private PictureFiles() {}

    /**
     * A file, or the pictures of a folder and of the folders in it, in the order of their paths. In a folder pictures are
     * known by their names ({@code .jpg}, {@code .png}, ...); what operating systems leave behind is left out.
     *
     * @throws GraftException if there is no such file or folder, with the nearest name; or the folder holds no picture
     */
    public static List<Path> in(Path place) {
        if (!Files.isDirectory(place)) {
            InputFile.of(place);
            return List.of(place);
        }
        try (Stream<Path> walk = Files.walk(place)) {
            List<Path> found = walk.filter(file -> isPicture(place.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new GraftException(
                        "%s: the folder holds no picture: no file that ends in .jpg, .png, .gif or .bmp. Name a folder with pictures, or picture files."
                                .formatted(place));
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new GraftException(
                    "%s: the folder cannot be read: %s. Check its permissions.".formatted(place, e.getMessage()), e);
        }
    }

    private static boolean isPicture(Path below) {
        boolean leftBehind = StreamSupport.stream(below.spliterator(), false)
                .map(Path::toString)
                .anyMatch(name -> !name.isEmpty() && Skip.leftBehind(name));
        String name = below.toString().toLowerCase(Locale.ROOT);
        return !leftBehind && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /**
     * The picture of a file, known by its first bytes and not by its name.
     *
     * @throws GraftException if it is none, is damaged or too large
     */
    public static Image read(Path file) {
        FoundFile found = new FoundFile(
                file.toString(), file.toString(), "Mend the file, or leave it out.", () -> Files.newInputStream(file));
        return Decoder.decode(found.bytes(), found);
    }
}
