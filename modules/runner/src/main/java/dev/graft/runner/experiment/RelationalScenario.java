package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Budget;
import dev.graft.core.measure.Average;
import dev.graft.core.measure.Measure;
import dev.graft.core.network.Backbone;
import dev.graft.core.transfer.Relational;
import dev.graft.runner.preprocess.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rules between objects of one world, carried to another. Some folds of the target are learned from, the others are judged, and so
 * on in turn, so that each fold is learned from as often as any other.
 *
 * @param source a data set that knows of worlds; where it asks no predicate, the one that corresponds to the target's is searched
 * @param target a data set that knows of worlds and asks a predicate
 * @param trainFolds how many folds are learned from at a time
 * @param folds into how many the examples of a target of one world are divided; empty for the default, and where there are several
 *     worlds, each of which is a fold
 * @param mapping what is known to correspond, by the names of predicates of the source; in this order
 * @param split which of the random divisions into folds
 */
public record RelationalScenario(
        Domain source, Domain target, int trainFolds, OptionalInt folds, Map<String, String> mapping, int split)
        implements Scenario {
    public static final int DEFAULT_TRAIN_FOLDS = 1;
    public static final int DEFAULT_FOLDS = 5;
    public static final int MOST_FOLDS = 1000;

    public RelationalScenario {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        require(source.isWhole() && target.isWhole(), "bias and label-shift are for samples, not for worlds");
        require(
                trainFolds >= 1 && trainFolds <= MOST_FOLDS,
                "train-folds must be from 1 to %d, was %d",
                MOST_FOLDS,
                trainFolds);
        folds.ifPresent(n -> require(n >= 2 && n <= MOST_FOLDS, "folds must be from 2 to %d, was %d", MOST_FOLDS, n));
        Scenario.requireSplit(split);
    }

    /** A source and a target with the defaults of experiment files. */
    public static RelationalScenario of(Domain source, Domain target) {
        return new RelationalScenario(source, target, DEFAULT_TRAIN_FOLDS, OptionalInt.empty(), Map.of(), 1);
    }

    @Override
    public String kind() {
        return "relational";
    }

    @Override
    public Class<Relational> transfer() {
        return Relational.class;
    }

    /** Few of the examples are true, and which of them are the likeliest is the question. */
    @Override
    public Optional<Measure> measure() {
        return Optional.of(Measure.AUC_ROC);
    }

    @Override
    public Optional<Average> average() {
        return Optional.of(Average.TASKS);
    }

    @Override
    public Optional<String> unfit(List<Budget> budgets) {
        return budgets.stream()
                .filter(budget -> budget instanceof Budget.Count || budget.isZero())
                .findFirst()
                .map(
                        "%s: rules are learned from positive and negative examples, a share of each or so many. Write budgets: {share: [0.2, 1.0]}."
                                ::formatted);
    }

    @Override
    public Optional<Chosen<Backbone<?>>> backbone() {
        return Optional.empty();
    }

    @Override
    public List<Step> preprocess() {
        return List.of();
    }

    @Override
    public OptionalInt pixels() {
        return OptionalInt.empty();
    }
}
