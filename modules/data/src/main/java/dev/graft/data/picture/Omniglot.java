package dev.graft.data.picture;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.folder.Archive;
import dev.graft.data.folder.ClassFolders;
import dev.graft.data.folder.FoundFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Omniglot, the small background set 1: characters of five alphabets, each drawn by 20 people, black (0) on white (255),
 * 105 x 105 pixels. A class is a character, as {@code Greek/character01}.
 *
 * <p>Source: B. M. Lake, R. Salakhutdinov, J. B. Tenenbaum, "Human-level concept learning through probabilistic program
 * induction", Science 350, 2015, doi:10.1126/science.aab3050.
 */
public final class Omniglot implements DataSet<Omniglot.Settings> {

    /** Which drawings. */
    public record Settings(
            @Setting(
                    byDefault = "all",
                    about = "whose characters: balinese, early-aramaic, greek, korean, latin or all")
            Alphabet alphabet) {}

    /** Whose characters. */
    public enum Alphabet {
        BALINESE,
        EARLY_ARAMAIC,
        GREEK,
        KOREAN,
        LATIN,
        ALL
    }

    @Override
    public String id() {
        return "omniglot";
    }

    @Override
    public String summary() {
        return "Omniglot, small background set 1: 136 characters of five alphabets, each drawn by 20 people.";
    }

    @Override
    public String licence() {
        return "MIT, Brenden Lake";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        Path zip = Entry.named(id()).file("python/images_background_small1.zip");
        String alphabet = settings.alphabet().name().toLowerCase(Locale.ROOT) + "/";
        List<FoundFile> drawings = Archive.files(zip).stream()
                .map(FoundFile::below)
                .filter(file -> settings.alphabet() == Alphabet.ALL
                        || file.path().toLowerCase(Locale.ROOT).startsWith(alphabet))
                .toList();
        ClassFolders found = ClassFolders.of(drawings, 2);
        return new Labelled(Pictures.of(found.files()), found.classes());
    }
}
