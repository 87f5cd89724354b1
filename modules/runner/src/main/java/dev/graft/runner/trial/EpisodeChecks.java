package dev.graft.runner.trial;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.Experiment;
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

    /** All samples of the base, which must be of one kind and width. */
    static Labelled base(List<Domain> domains) {
        List<Labelled> parts =
                domains.stream().map(domain -> classes("scenario.base", domain)).toList();
        for (Labelled part : parts) {
            requireAlike("scenario.base: one data set has", parts.get(0), "another", part);
        }
        return ClassPart.joined(parts);
    }

    private static void requireAlike(String first, Labelled one, String second, Labelled other) {
        Samples mine = one.samples();
        Samples theirs = other.samples();
        boolean sameSound =
                !(mine instanceof Audio sound) || !(theirs instanceof Audio more) || sound.hertz() == more.hertz();
        if (mine.getClass() != theirs.getClass() || width(mine) != width(theirs) || !sameSound) {
            throw new GraftException(
                    "%s %s, %s %s. They must be of one kind.".formatted(first, words(mine), second, words(theirs)));
        }
    }

    private static String words(Samples samples) {
        if (samples instanceof Audio sound) {
            return "recordings of %d Hz".formatted(sound.hertz());
        }
        return samples.noun() + "s" + (width(samples) == 0 ? "" : " of %d features".formatted(width(samples)));
    }

    /** Positions in a data set say nothing where some of its samples are left out. */
    static void requireWhole(Domain novel) {
        if (novel.bias().isPresent() || novel.labelShift().isPresent()) {
            throw new GraftException(
                    "scenario.novel: %s gives its episodes itself, of all its samples. Leave bias and label-shift out."
                            .formatted(novel.data().plugin().id()));
        }
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

    /** No class of both, and samples of one kind and width. */
    void requireApart(Labelled base, Labelled novel) {
        if (base.size() == 0) {
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
        requireAlike("scenario.novel: the base has", base, "the novel classes", novel);
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
        if (names.size() < 2) {
            throw new GraftException(
                    "scenario.novel: an episode needs two novel classes at least, found %d. Take a larger share, or name more."
                            .formatted(names.size()));
        }
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
        int least = plans.stream().mapToInt(EpisodePlan::most).min().orElse(0);
        if (shots() > least) {
            throw new GraftException(
                    "budgets: %d per class: the episodes of this data set show %d of each class. Write budgets: {per-class: %d}."
                            .formatted(shots(), least, least));
        }
    }
}
