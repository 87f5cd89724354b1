package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import java.util.List;
import java.util.Locale;

/**
 * Photographs of ten kinds of objects as histograms of 800 visual words: 958 of amazon, 1,123 of caltech, 157 of dslr, 295
 * of webcam. The names of the classes are those of Office-31, whose numbers per class these are.
 *
 * <p>Source: B. Gong, Y. Shi, F. Sha, K. Grauman, "Geodesic flow kernel for unsupervised domain adaptation", CVPR 2012.
 * Published tables divide each row by its sum and standardise each domain by itself before anything else.
 */
public final class OfficeCaltechSurf implements DataSet<OfficeCaltechSurf.Settings> {
    private static final Entry FILES = Entry.named("office-caltech10-surf");
    static final List<String> OBJECTS = List.of(
            "backpack",
            "bike",
            "calculator",
            "headphones",
            "keyboard",
            "laptop",
            "monitor",
            "mouse",
            "mug",
            "projector");

    /** Where the samples come from. */
    public enum Domain {
        AMAZON,
        CALTECH,
        DSLR,
        WEBCAM
    }

    /**
     * Which samples.
     *
     * @param domain where the photographs come from
     */
    public record Settings(
            @Setting(byDefault = "amazon", about = "where the photographs come from")
            Domain domain) {}

    @Override
    public String id() {
        return "office-caltech10-surf";
    }

    @Override
    public String summary() {
        return "Office-Caltech10: ten kinds of objects in four domains, SURF bags of 800 visual words.";
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
        String domain = settings.domain().name().toLowerCase(Locale.ROOT);
        MatFile mat = MatFile.open(InputFile.of(FILES.file(domain + "_SURF_L10.mat")));
        return new Labelled(mat.matrix("fts").dense(), Codes.of(OBJECTS, 1, mat.matrix("labels")));
    }
}
