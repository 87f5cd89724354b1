package dev.graft.data.published;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.CsvTable;
import dev.graft.data.format.InputFile;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Vowels of eight men and seven women as 10 log area ratios, 990 in all. The authors train on speakers 0 to 7 and test on 8
 * to 14; speakers 0 to 3 and 8 to 11 are men.
 *
 * <p>Source: D. Deterding, PhD thesis, Cambridge 1989; A. Robinson, 1989; UCI Machine Learning Repository 152.
 */
public final class SpeechVowel implements DataSet<SpeechVowel.Settings> {
    private static final Entry FILES = Entry.named("speech-vowel");
    private static final List<String> VOWELS =
            List.of("hid", "hId", "hEd", "hAd", "hYd", "had", "hOd", "hod", "hUd", "hud", "hed");
    private static final String PART = "1";
    private static final String SPEAKER = "2";
    private static final String SEX = "3";
    private static final String CLASS = "14";

    /** Who speaks. */
    public enum Sex {
        MALE,
        FEMALE,
        BOTH
    }

    /**
     * Which vowels.
     *
     * @param part as the authors divided them, by speakers
     * @param sex of the speakers
     * @param speaker in [0, 14], or -1 for all
     */
    public record Settings(
            @Setting(byDefault = "both", about = "the part, as the authors divided them by speakers")
            Part part,

            @Setting(byDefault = "both", about = "who speaks")
            Sex sex,

            @Setting(byDefault = "-1", about = "one speaker, in [0, 14]; -1: all")
            int speaker) {
        public Settings {
            require(speaker >= -1 && speaker <= 14, "speaker must be in [0, 14], or -1 for all, was %d", speaker);
        }
    }

    @Override
    public String id() {
        return "speech-vowel";
    }

    @Override
    public String summary() {
        return "Eleven English vowels spoken six times by 15 people, as 10 numbers of a linear prediction.";
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
        CsvTable table = CsvTable.read(
                InputFile.of(FILES.file("vowel-context.data")),
                new CsvTable.Layout(',', false, Set.of(PART, SPEAKER, SEX, CLASS), name -> true));
        int[] classes = table.words(CLASS).stream().mapToInt(Integer::parseInt).toArray();
        int[] rows = IntStream.range(0, classes.length)
                .filter(row -> settings.part().has(table.words(PART).get(row).equals("0")))
                .filter(row -> settings.sex() == Sex.BOTH
                        || (settings.sex() == Sex.MALE)
                                == table.words(SEX).get(row).equals("0"))
                .filter(row -> settings.speaker() < 0
                        || Integer.parseInt(table.words(SPEAKER).get(row)) == settings.speaker())
                .toArray();
        if (rows.length == 0) {
            throw new GraftException("%s: speaker %d is not of this part and sex. Ask for part: both, sex: both."
                    .formatted(id(), settings.speaker()));
        }
        return new Labelled(table.numbers(), Classes.of(VOWELS, classes)).select(rows);
    }
}
