package dev.graft.data.files;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.SvmLight;

/** A user's own sparse vectors; the labels of the lines are the classes. */
public final class SvmLightData implements DataSet<SvmLightData.Settings> {
    /**
     * Which file.
     *
     * @param file its path
     * @param features the width of the vectors, in [1, 2147483646], or 0; give it where source and target differ
     * @param firstId the id of the first feature, 0 or 1
     */
    public record Settings(
            @Setting(byDefault = "", about = "path of the file; may be gzipped")
            String file,

            @Setting(byDefault = "0", about = "width of the vectors; 0: the largest id found in the file")
            int features,

            @Setting(byDefault = "1", about = "id of the first feature: 1 as the format says, or 0")
            int firstId) {
        public Settings {
            OwnFile.require(file, "svmlight");
            require(
                    features >= 0 && features < Integer.MAX_VALUE,
                    "features must be at least 1, or 0 for what is found in the file, was %d",
                    features);
            require(firstId == 0 || firstId == 1, "first-id must be 0 or 1, was %d", firstId);
        }
    }

    @Override
    public String id() {
        return "svmlight";
    }

    @Override
    public String summary() {
        return "Your own sparse vectors: a text file with a line \"label id:value id:value ...\" for each.";
    }

    @Override
    public String licence() {
        return OwnFile.LICENCE;
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        SvmLight read = SvmLight.read(InputFile.of(settings.file()), settings.firstId(), settings.features());
        return new Labelled(read.samples(), OwnFile.classes(read.file(), "labels", read.labels()));
    }
}
