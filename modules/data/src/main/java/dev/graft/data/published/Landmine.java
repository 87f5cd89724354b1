package dev.graft.data.published;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.MultiTask;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import dev.graft.data.format.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Objects in radar images as 9 features (moments, correlations, energy ratios, spatial variance), 14,820 over all tasks, 6 %
 * of them mines. Fields 1 to 15 have foliage, 16 to 29 are bare earth.
 *
 * <p>Source: Y. Xue, X. Liao, L. Carin, B. Krishnapuram, "Multi-task learning for classification with Dirichlet process
 * priors", JMLR 8, 2007.
 */
public final class Landmine implements DataSet<Landmine.Settings> {
    private static final Entry FILES = Entry.named("multitask-landmine");

    private static final int FIELDS = 29;

    /**
     * Which tasks.
     *
     * @param task the mine field, in [1, 29], or 0 for all: a task each, or all samples as if they were of one field
     */
    public record Settings(
            @Setting(byDefault = "0", about = "the mine field, in [1, 29], 16 and up are bare earth; 0: all fields")
            int task) {
        public Settings {
            require(task >= 0 && task <= FIELDS, "task must be in [1, 29], or 0 for all, was %d", task);
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
        return OneAfterAnother.of(tasks(settings));
    }

    @Override
    public List<MultiTask.Task> tasks(Settings settings) {
        MatFile mat = MatFile.open(InputFile.of(FILES.file("LandmineData.mat")));
        List<Numbers> features = mat.cells("feature");
        List<Numbers> labels = mat.cells("label");
        return IntStream.rangeClosed(1, FIELDS)
                .filter(field -> settings.task() == 0 || settings.task() == field)
                .mapToObj(field -> new MultiTask.Task(
                        "field " + field,
                        new Labelled(
                                features.get(field - 1).dense(),
                                Codes.of(List.of("clutter", "mine"), 0, labels.get(field - 1)))))
                .toList();
    }
}
