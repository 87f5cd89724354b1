package dev.graft.data.picture;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.NoSettings;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.folder.ClassFolders;
import dev.graft.data.folder.FoundFile;
import java.util.List;

/**
 * Photographs of ants and bees, the pictures of PyTorch's tutorial on transfer learning: its parts {@code train} and
 * {@code val} in one pool, since an experiment makes its own split.
 *
 * <p>The file {@code imageNotFound.gif} among the ants is no photograph and left out: see {@link Placeholder}.
 */
public final class Hymenoptera implements DataSet<NoSettings> {
    @Override
    public String id() {
        return "vision-hymenoptera";
    }

    @Override
    public String summary() {
        return "Photographs of ants and bees, train and val in one pool, without the placeholder imageNotFound.gif.";
    }

    @Override
    public String licence() {
        return "None stated (a part of ImageNet)";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Labelled load(NoSettings settings) {
        List<FoundFile> files = Entry.named(id()).files("hymenoptera_data/").stream()
                .map(FoundFile::of)
                .filter(file -> !Placeholder.IMAGE_NOT_FOUND.is(file))
                .toList();
        ClassFolders found = ClassFolders.of(files, 1);
        return new Labelled(Pictures.of(found.files()), found.classes());
    }
}
