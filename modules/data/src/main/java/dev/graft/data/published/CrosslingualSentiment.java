package dev.graft.data.published;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.CharacterRuns;
import dev.graft.data.format.CsvTable;
import dev.graft.data.format.InputFile;
import java.util.Locale;
import java.util.Set;

/**
 * Sentences of film reviews in English and of hotel reviews in Spanish and Basque, with the authors' three parts.
 *
 * <p>Source: J. Barnes, "Typology of cross-lingual approaches"; English is SST-2 (R. Socher et al., EMNLP 2013), the others
 * OpeNER and MultiBooked (J. Barnes, T. Badia, P. Lambert, LREC 2018).
 */
public final class CrosslingualSentiment implements DataSet<CrosslingualSentiment.Settings> {
    private static final Entry FILES = Entry.named("crosslingual-sentiment");

    /** English, Spanish, Basque. */
    public enum Language {
        EN,
        ES,
        EU
    }

    /** The authors' parts. */
    public enum Share {
        TRAIN,
        DEV,
        TEST
    }

    /**
     * Which sentences.
     *
     * @param language English, Spanish or Basque
     * @param part as the authors divided them
     * @param form as what
     */
    public record Settings(
            @Setting(byDefault = "en", about = "English, Spanish or Basque")
            Language language,

            @Setting(byDefault = "train", about = "the part, as the authors divided them")
            Share part,

            @Setting(
                    byDefault = "texts",
                    about =
                            "texts, for a network or as counts of words; or characters, counts of runs of three to five of them")
            Form form) {}

    /** As what. */
    public enum Form {
        TEXTS,
        CHARACTERS
    }

    @Override
    public String id() {
        return "crosslingual-sentiment";
    }

    @Override
    public String summary() {
        return "Sentences in English, Spanish and Basque, positive or negative: films (English) and hotels.";
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        String name = (settings.language() + "/" + settings.part() + ".csv").toLowerCase(Locale.ROOT);
        CsvTable table = CsvTable.read(
                InputFile.of(FILES.file(name)), new CsvTable.Layout(',', false, Set.of("1", "2"), column -> false));
        int[] classes = table.words("1").stream().mapToInt(Integer::parseInt).toArray();
        Text texts = Text.of(table.words("2"));
        return new Labelled(
                settings.form() == Form.TEXTS ? texts : CharacterRuns.of(texts), Classes.of(Codes.SENTIMENTS, classes));
    }
}
