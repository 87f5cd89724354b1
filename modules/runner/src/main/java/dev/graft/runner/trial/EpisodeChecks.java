package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.preprocess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether episodes can be drawn as an experiment asks; what does not fit is refused before anything is computed. */
final class EpisodeChecks {
    private final Experiment experiment;
    private final EpisodeScenario scenario;

    EpisodeChecks(Experiment experiment, EpisodeScenario scenario) {
        this.experiment = experiment;
        this.scenario = scenario;
    }

    /** The samples of a domain, which must have classes. */
    static Labelled classes(String key, Domain domain) {
        Labelled data = domain.load();
        if (!(data.labels() instanceof Classes)) {
            throw new GraftException("%s: the labels of %s are numbers, and classes are needed. Name other data."
                    .formatted(key, domain.data().plugin().id()));
        }
        return data;
    }

    /** What a choice of classes says, under the key that it is of. */
    static <T> T named(String key, Supplier<T> choice) {
        try {
            return choice.get();
        } catch (GraftException refused) {
            throw new GraftException(key + ": " + refused.getMessage(), refused);
        }
    }

    static void requireBase(List<String> rest) {
        if (rest.isEmpty()) {
            throw new GraftException(
                    "scenario.novel: all classes of the base are novel, so that none is left to learn from. Choose fewer, or leave base out and name the data set as novel.");
        }
    }

    /** No class of both, samples of one kind and width, and no step of preprocessing without something to learn from. */
    void requireApart(Labelled base, Labelled novel) {
        if (base.size() == 0) {
            scenario.preprocess().stream().filter(Step::learns).findFirst().ifPresent(step -> {
                throw new GraftException(
                        "scenario.preprocess: %s learns from base classes, and there are none. Leave it out, or name a base."
                                .formatted(step.word()));
            });
            return;
        }
        List<String> known = base.classes().names();
        for (String name : novel.classes().names()) {
            if (known.contains(name)) {
                throw new GraftException(
                        "scenario.novel: \"%s\" is a class of the base, too: what has been seen is not novel. Write novel: [%s] to take classes out of the base, or name other data."
                                .formatted(name, name));
            }
        }
        Samples one = base.samples();
        Samples two = novel.samples();
        if (one.getClass() != two.getClass() || width(one) != width(two)) {
            throw new GraftException(
                    "scenario.novel: the samples of the base are %ss%s, the novel ones %ss%s. They must be of one kind."
                            .formatted(one.noun(), wide(one), two.noun(), wide(two)));
        }
    }

    private static String wide(Samples samples) {
        return width(samples) == 0 ? "" : " of %d features".formatted(width(samples));
    }

    private static int width(Samples samples) {
        if (samples instanceof Dense table) {
            return table.features();
        }
        return samples instanceof Sparse rows ? rows.features() : 0;
    }

    /** For each class its samples, where there are enough classes and samples to draw from. */
    List<int[]> drawable(Classes labels) {
        List<String> names = labels.names();
        if (names.size() < scenario.way()) {
            throw new GraftException(
                    "scenario.way: %d-way episodes need %d novel classes, found %d: %s. Use way: %d or less."
                            .formatted(
                                    scenario.way(),
                                    scenario.way(),
                                    names.size(),
                                    String.join(", ", names),
                                    names.size()));
        }
        int shots = shots();
        int[] counts = labels.counts();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] < scenario.queries() + shots) {
                throw new GraftException(
                        "scenario.queries: an episode takes %d queries and %d labels of each class, and class \"%s\" has %d samples. Use fewer queries or smaller budgets."
                                .formatted(scenario.queries(), shots, names.get(c), counts[c]));
            }
        }
        return ClassPart.byClass(labels);
    }

    private int shots() {
        return experiment.budgets().stream()
                .mapToInt(budget -> (int) budget.size())
                .max()
                .orElse(0);
    }

    /** Budgets that every class of every episode can fill. */
    void requireShots(List<EpisodePlan> plans) {
        for (Budget budget : experiment.budgets()) {
            if (!(budget instanceof Budget.PerClass) || budget.isZero()) {
                throw new GraftException(
                        "budgets: %s: episodes have 1 label of each class or more. Write budgets: {per-class: [1, 5]}."
                                .formatted(budget));
            }
        }
        List<Integer> most = new ArrayList<>();
        plans.forEach(plan -> most.add(plan.most()));
        int least = most.stream().mapToInt(Integer::intValue).min().orElse(0);
        if (shots() > least) {
            throw new GraftException(
                    "budgets: %d per class: the episodes of this data set show %d of each class. Write budgets: {per-class: %d}."
                            .formatted(shots(), least, least));
        }
    }
}
