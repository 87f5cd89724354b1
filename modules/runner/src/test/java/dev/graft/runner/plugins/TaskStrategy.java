package dev.graft.runner.plugins;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.MultiTask;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** Predicts the mean of what is visible of each task, or what it is given beside. */
public abstract sealed class TaskStrategy implements StrategyProvider<NoSettings> {
    /** From scratch. */
    public static final class Alone extends TaskStrategy {
        @Override
        public String id() {
            return "alone";
        }

        @Override
        public Role role() {
            return Role.SCRATCH;
        }

        @Override
        double of(double mean, double[] row) {
            return mean;
        }
    }

    /** Knows the answer for numbers. */
    public static final class Together extends TaskStrategy {
        @Override
        public String id() {
            return "together";
        }

        @Override
        double of(double mean, double[] row) {
            return row[0] + row[1];
        }
    }

    abstract double of(double mean, double[] row);

    @Override
    public String summary() {
        return "A strategy of the tests, for several tasks.";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Family family() {
        return Family.MULTITASK;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SEVERAL_TASKS);
    }

    @Override
    public Citation citation() {
        return new Citation("the tests of the runner", "");
    }

    @Override
    public Strategy<?> create(NoSettings settings) {
        return (MultiTaskStrategy) this::fit;
    }

    private Fitted fit(MultiTask seen, FitContext context) {
        context.checkpoint(1, samples -> new Scores.OfReals(new double[samples.size()]));
        return new Fitted(seen.tasks().stream().map(this::predictor).toList(), java.util.List.of());
    }

    private Predictor predictor(MultiTask.Task task) {
        if (task.labels() instanceof Classes classes) {
            int[] counts = classes.counts();
            double[] shares = Arrays.stream(counts)
                    .mapToDouble(n -> (double) n / classes.size())
                    .toArray();
            return samples -> new Scores.OfClasses(
                    classes.names(),
                    IntStream.range(0, samples.size())
                            .mapToObj(i -> shares.clone())
                            .toArray(double[][]::new));
        }
        Reals numbers = (Reals) task.labels();
        double mean = IntStream.range(0, numbers.size())
                .mapToDouble(numbers::value)
                .average()
                .orElseThrow();
        return samples -> numbers(samples, mean);
    }

    private Scores numbers(Samples samples, double mean) {
        return new Scores.OfReals(IntStream.range(0, samples.size())
                .mapToDouble(i -> of(mean, samples.vectors().row(i)))
                .toArray());
    }
}
