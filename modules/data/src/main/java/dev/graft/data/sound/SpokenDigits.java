package dev.graft.data.sound;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.folder.FoundFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The Free Spoken Digit Dataset: the ten digits in English, each spoken 50 times by each of four men, 8,000 Hz. Files are
 * named {@code digit_speaker_index.wav}; its official test part are the indices 0 to 4.
 * As spectrograms they are pictures.
 *
 * <p>Source: Z. Jackson and others, <a href="https://github.com/Jakobovski/free-spoken-digit-dataset">Free Spoken Digit
 * Dataset</a>.
 */
public final class SpokenDigits implements DataSet<SpokenDigits.Settings> {
    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    private static final int TEST_INDICES = 5;

    /** Which recordings. */
    public record Settings(
            @Setting(byDefault = "all", about = "who speaks: george, jackson, nicolas, theo or all")
            Speaker speaker,

            @Setting(byDefault = "all", about = "the official split: train, test (indices 0 to 4) or all")
            Part part,

            @Setting(byDefault = "recordings", about = "recordings, or spectrograms: pictures of them")
            SoundForm as) {
        private boolean holds(String[] name) {
            boolean spoken = speaker == Speaker.ALL
                    || speaker.name().toLowerCase(Locale.ROOT).equals(name[1]);
            boolean test = Integer.parseInt(name[2]) < TEST_INDICES;
            return spoken && (part == Part.ALL || test == (part == Part.TEST));
        }
    }

    /** Who speaks. */
    public enum Speaker {
        GEORGE,
        JACKSON,
        NICOLAS,
        THEO,
        ALL
    }

    /** A part of the official split. */
    public enum Part {
        TRAIN,
        TEST,
        ALL
    }

    @Override
    public String id() {
        return "speech-fsdd";
    }

    @Override
    public String summary() {
        return "Free Spoken Digit Dataset: the digits 0 to 9, each spoken 50 times by each of four men.";
    }

    @Override
    public String licence() {
        return "CC BY-SA 4.0, Zohar Jackson and others";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        List<FoundFile> files = Entry.named(id()).files("recordings/").stream()
                .map(FoundFile::of)
                .filter(file -> settings.holds(parts(file)))
                .toList();
        int[] digits =
                files.stream().mapToInt(file -> CLASSES.indexOf(parts(file)[0])).toArray();
        return new Labelled(settings.as().of(Recordings.of(files, 0)), Classes.of(CLASSES, digits));
    }

    private static String[] parts(FoundFile file) {
        return file.name().replace(".wav", "").split("_");
    }
}
