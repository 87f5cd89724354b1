package dev.graft.report;

import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Trial;
import dev.graft.core.result.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The snapshots of a simulated training that stops early: at steps 0, 1, 2, 5, 10, ..., and at its last. */
final class Training {
    private static final double CHANCE = 0.1;

    private Training() {}

    static List<Checkpoint> of(TrialResult result) {
        double end = result.outcome() instanceof Outcome.Finished finished
                ? finished.measures().getOrDefault("accuracy", Double.NaN)
                : Double.NaN;
        Trial trial = result.trial();
        Random random = new Random(trial.toString().hashCode());
        double pace = Cast.pace(trial.contender());
        long last = Math.round(pace * (4 + 2 * trial.budget().size() / 5 + 4 * random.nextDouble()));
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (long power = 1; power < last; power *= 10) {
            for (long step : power == 1 ? new long[] {0, 1, 2, 5} : new long[] {power, 2 * power, 5 * power}) {
                if (step < last) {
                    double grown = 1 - Math.exp(-step / pace);
                    double luck = 0.025 * Math.sqrt(grown) * random.nextGaussian();
                    checkpoints.add(at(step, Math.max(0, Math.min(1, CHANCE + (end - CHANCE) * grown + luck))));
                }
            }
        }
        checkpoints.add(at(last, end));
        return checkpoints;
    }

    private static Checkpoint at(long step, double accuracy) {
        return new Checkpoint(step, Map.of("accuracy", accuracy));
    }
}
