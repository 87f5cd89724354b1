package dev.graft.runner;

import dev.graft.core.labels.Budget;
import dev.graft.runner.experiment.DomainScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.plugins.Blobs;

/** An experiment that takes no time. */
public final class Small {
    public static final Blobs.Of SOURCE = Blobs.Of.of(40, 1, 1);
    public static final Blobs.Of TARGET = Blobs.Of.of(60, 0, 2);

    private Small() {}

    /** Three seeds, two budgets, half of the target held out. */
    public static ExperimentBuilder named(String name) {
        return Experiment.named(name)
                .seed(7)
                .seeds(3)
                .source(new Blobs(), SOURCE)
                .target(new Blobs(), TARGET)
                .budgets(new Budget.PerClass(0), new Budget.PerClass(2));
    }

    /** The same with these strategies; scratch comes first. */
    public static Experiment of(String... strategies) {
        return named("small").strategies(strategies).build();
    }

    /** What an experiment says of its domains. */
    public static DomainScenario domains(Experiment experiment) {
        return (DomainScenario) experiment.scenario();
    }
}
