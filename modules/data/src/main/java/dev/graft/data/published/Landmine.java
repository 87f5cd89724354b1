package dev.graft.data.published;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import java.util.List;

/**
 * Objects in radar images as 9 features (moments, correlations, energy ratios, spatial variance), 14,820 over all tasks, 6 %
 * of them mines. Fields 1 to 15 have foliage, 16 to 29 are bare earth.
 *
 * <p>Source: Y. Xue, X. Liao, L. Carin, B. Krishnapuram, "Multi-task learning for classification with Dirichlet process
 * priors", JMLR 8, 2007.
 */
public final class Landmine implements DataSet<Landmine.Settings> {
    private static final Entry FILES = Entry.named("multitask-landmine");

    /**
     * Which task.
     *
     * @param task the mine field, in [1, 29]
     */
    public record Settings(
            @Setting(byDefault = "1", about = "the mine field, in [1, 29]; 16 and up are bare earth")
            int task) {
        public Settings {
            require(task >= 1 && task <= 29, "task must be in [1, 29], was %d", task);
        }
    }

    @Override
    public String id() {
        return "multitask-landmine";
    }

    @Override
    public String summary() {
        return "Radar images of 29 mine fields as 9 numbers: is it a landmine? A task for each field.";
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
        MatFile mat = MatFile.open(InputFile.of(FILES.file("LandmineData.mat")));
        int field = settings.task() - 1;
        return new Labelled(
                mat.cells("feature").get(field).dense(),
                Codes.of(List.of("clutter", "mine"), 0, mat.cells("label").get(field)));
    }
}
