package dev.graft.data.folder;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A user's own texts: one sub-folder of {@code .txt} files in UTF-8 per class, in a folder or a zip. A byte order mark
 * is left out. Texts are read when they are asked for, and not kept.
 *
 * @see ClassFolders
 */
public final class TextFolder implements DataSet<TextFolder.Settings> {
    private static final String REMEDY = "Save it as UTF-8, or leave it out with skip.";

    /** Where the texts lie. */
    public record Settings(
            @Setting(byDefault = "", about = "a folder or a .zip that holds a sub-folder of .txt files for each class")
            String folder,

            @Setting(byDefault = "", about = "names of files to leave out, as *.html or {a.txt,b.txt}")
            String skip) {
        public Settings {
            ClassFolders.requireFolder(folder);
            new Skip(skip);
        }
    }

    @Override
    public String id() {
        return "texts";
    }

    @Override
    public String summary() {
        return "Your own texts (.txt in UTF-8): a folder or a zip with a sub-folder for each class.";
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
        List<Pinned> pinned = new ArrayList<>();
        for (FoundFile file : found.files()) {
            if (!file.name().toLowerCase(Locale.ROOT).endsWith(".txt")) {
                throw file.refused("is no .txt file");
            }
            byte[] bytes = file.bytes();
            TextFiles.text(bytes, file, REMEDY);
            pinned.add(Pinned.of(file, bytes));
        }
        return new Labelled(
                Text.over(
                        pinned.size(),
                        row -> TextFiles.text(
                                pinned.get(row).bytes(), pinned.get(row).file(), REMEDY)),
                found.classes());
    }
}
