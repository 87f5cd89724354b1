package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import java.util.Locale;

/**
 * Photographs of ten kinds of objects as activations of the sixth layer of a network: 157 of dslr, 295 of webcam. Classes
 * are those of {@link OfficeCaltechSurf}; whether the rows are in the same order is not known.
 *
 * <p>Source: J. Donahue et al., "DeCAF: a deep convolutional activation feature for generic visual recognition", ICML 2014.
 */
public final class OfficeCaltechDecaf implements DataSet<OfficeCaltechDecaf.Settings> {
    private static final Entry FILES = Entry.named("office-caltech10-decaf6");

    /** Where the samples come from. */
    public enum Domain {
        DSLR,
        WEBCAM
    }

    /**
     * Which samples.
     *
     * @param domain where the photographs come from
     */
    public record Settings(
            @Setting(byDefault = "webcam", about = "where the photographs come from")
            Domain domain) {}

    @Override
    public String id() {
        return "office-caltech10-decaf6";
    }

    @Override
    public String summary() {
        return "Office-Caltech10: ten kinds of objects in two domains, 4,096 DeCAF6 features of a network.";
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
        MatFile mat = MatFile.open(InputFile.of(FILES.file(domain + ".mat")));
        return new Labelled(mat.matrix("feas").dense(), Codes.of(OfficeCaltechSurf.OBJECTS, 1, mat.matrix("labels")));
    }
}
