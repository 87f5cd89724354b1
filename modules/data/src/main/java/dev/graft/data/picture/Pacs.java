package dev.graft.data.picture;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.folder.ClassFolders;
import dev.graft.data.folder.FoundFile;
import java.util.List;
import java.util.Locale;

/**
 * PACS: seven kinds of things as photographs, as paintings and as cartoons, 227 x 227 pixels; of each kind and domain
 * the first 40 files by name.
 *
 * <p>Source: D. Li, Y. Yang, Y.-Z. Song, T. M. Hospedales, "Deeper, Broader and Artier Domain Generalization", ICCV
 * 2017, arXiv:1710.03077. Numbers on this part cannot be compared with those published on the whole.
 */
public final class Pacs implements DataSet<Pacs.Settings> {
    /** Which pictures. */
    public record Settings(
            @Setting(byDefault = "photo", about = "how the things are shown: photo, art-painting or cartoon")
            Domain domain) {}

    /** How things are shown. */
    public enum Domain {
        PHOTO,
        ART_PAINTING,
        CARTOON
    }

    @Override
    public String id() {
        return "vision-pacs-subset";
    }

    @Override
    public String summary() {
        return "PACS: dogs, guitars and five more kinds of things as photographs, paintings, cartoons; 40 of each.";
    }

    @Override
    public String licence() {
        return "None stated (research use)";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        String folder = settings.domain().name().toLowerCase(Locale.ROOT);
        List<FoundFile> files = Entry.named(id()).files("PACS/" + folder + "/").stream()
                .map(FoundFile::of)
                .toList();
        ClassFolders found = ClassFolders.of(files, 1);
        return new Labelled(Pictures.of(found.files()), found.classes());
    }
}
