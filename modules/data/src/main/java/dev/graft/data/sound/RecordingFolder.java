package dev.graft.data.sound;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.folder.ClassFolders;
import dev.graft.data.folder.Skip;

/**
 * A user's own recordings: one sub-folder of WAV files per class, in a folder or a zip. Stereo is averaged to mono.
 *
 * @see ClassFolders
 * @see Recordings
 */
public final class RecordingFolder implements DataSet<RecordingFolder.Settings> {

    /** Where the recordings lie. */
    public record Settings(
            @Setting(byDefault = "", about = "a folder or a .zip that holds a sub-folder of .wav files for each class")
            String folder,

            @Setting(byDefault = "", about = "names of files to leave out, as *.txt or {a.wav,b.wav}")
            String skip,

            @Setting(byDefault = "0", about = "the rate that every file must have, at most 1000000; 0: one for all")
            int hertz,

            @Setting(byDefault = "recordings", about = "recordings, or spectrograms: pictures of one second")
            SoundForm as) {
        public Settings {
            ClassFolders.requireFolder(folder);
            new Skip(skip);
            require(hertz >= 0 && hertz <= 1_000_000, "hertz must be in [0, 1000000], was %d", hertz);
        }
    }

    @Override
    public String id() {
        return "recordings";
    }

    @Override
    public String summary() {
        return "Your own recordings (WAV, stereo averaged): a folder or a zip with a sub-folder for each class.";
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
        return new Labelled(settings.as().of(Recordings.of(found.files(), settings.hertz())), found.classes());
    }
}
