package dev.graft.data.files;

import dev.graft.core.labels.Labelled;
import dev.graft.data.DataSet;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.Npz;
import dev.graft.data.format.Numbers;

/** A user's own NumPy arrays: samples along the first axis, the other axes are laid in one row. */
public final class NpzData implements DataSet<ArraySettings> {
    @Override
    public String id() {
        return "npz";
    }

    @Override
    public String summary() {
        return "Your own NumPy arrays: an .npz file with an array of samples and an array of classes.";
    }

    @Override
    public String licence() {
        return OwnFile.LICENCE;
    }

    @Override
    public Class<ArraySettings> settings() {
        return ArraySettings.class;
    }

    @Override
    public Labelled load(ArraySettings settings) {
        Npz npz = Npz.open(InputFile.of(settings.file()));
        Numbers samples = OwnFile.filled(npz.file(), settings.samples(), npz.array(settings.samples()));
        Numbers labels = npz.array(settings.labels());
        if (samples.rows() != labels.values().length) {
            throw npz.file()
                    .bad("%s is %s and %s is %s: they must have as many rows. Name the arrays that belong together."
                            .formatted(settings.samples(), samples.size(), settings.labels(), labels.size()));
        }
        return OwnFile.labelled(npz.file(), settings, samples.dense(), OwnFile.words(labels));
    }
}
