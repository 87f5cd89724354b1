package dev.graft.data.picture;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.folder.ClassFolders;
import dev.graft.data.folder.Skip;

/**
 * A user's own pictures: one sub-folder per class, in a folder or a zip.
 *
 * @see ClassFolders
 * @see Pictures
 */
public final class ImageFolder implements DataSet<ImageFolder.Settings> {

    /** Where the pictures lie. */
    public record Settings(
            @Setting(byDefault = "", about = "a folder or a .zip that holds a sub-folder of pictures for each class")
            String folder,

            @Setting(byDefault = "", about = "names of files to leave out, as *.gif or {a.txt,b.txt}")
            String skip,

            @Setting(byDefault = "0", about = "side in pixels that all are resized to; 0: as they are; at most 4096")
            int side) {
        public Settings {
            ClassFolders.requireFolder(folder);
            new Skip(skip);
            require(side >= 0 && side <= 4096, "side must be in [0, 4096] pixels, was %d", side);
        }
    }

    @Override
    public String id() {
        return "images";
    }

    @Override
    public String summary() {
        return "Your own pictures (JPEG, PNG, GIF, BMP): a folder or a zip with a sub-folder for each class.";
    }

    @Override
    public String licence() {
        return "Your own";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        ClassFolders found = ClassFolders.read(settings.folder(), new Skip(settings.skip()));
        Images images = Pictures.of(found.files());
        return new Labelled(
                settings.side() == 0 ? images : images.resized(settings.side(), settings.side()), found.classes());
    }
}
