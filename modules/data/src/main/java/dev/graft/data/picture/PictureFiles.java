package dev.graft.data.picture;

import dev.graft.core.samples.Image;
import dev.graft.data.folder.FoundFile;
import dev.graft.data.folder.LooseFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Pictures without classes: single files, and those of folders. */
public final class PictureFiles {
    private static final LooseFiles FILES = new LooseFiles(
            "picture",
            Set.of("jpg", "jpeg", "jpe", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "avif"),
            ".jpg, .png, .gif or .bmp");

    private PictureFiles() {}

    /**
     * A file, or the pictures of a folder and of the folders in it, in the order of their paths. In a folder pictures are
     * known by their names ({@code .jpg}, {@code .png}, ...).
     *
     * @throws dev.graft.core.GraftException if there is no such file or folder, with the nearest name; or the folder holds
     *     no picture
     */
    public static List<Path> in(Path place) {
        return FILES.in(place);
    }

    /**
     * The picture of a file, known by its first bytes and not by its name.
     *
     * @throws dev.graft.core.GraftException if it is none, is damaged or too large
     */
    public static Image read(Path file) {
        FoundFile found = LooseFiles.file(file);
        return Decoder.decode(found.bytes(), found);
    }
}
