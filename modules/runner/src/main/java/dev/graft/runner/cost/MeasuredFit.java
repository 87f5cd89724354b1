package dev.graft.runner.cost;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Budget;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Trial;
import dev.graft.core.strategy.Fitted;
import dev.graft.runner.RunListener;
import dev.graft.runner.TrialAgain;
import dev.graft.runner.store.CostAnswer;
import dev.graft.runner.trial.TrialRun.Learned;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The program of the process that a fit is measured in: computes one trial of a run again, and leaves in a file what its fit
 * took, or why it could not be measured.
 */
public final class MeasuredFit {
    private MeasuredFit() {}

    /** The words of the command line. */
    static List<String> words(Path folder, Trial trial, Path cache, Path answer) {
        return List.of(
                folder.toString(),
                trial.contender(),
                Double.toString(trial.budget().size()),
                Integer.toString(trial.seed()),
                cache.toString(),
                answer.toString());
    }

    /** Measures what the words say. */
    public static void main(String[] words) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path answer = Path.of(words[5]);
        try {
            TrialAgain.Which which = new TrialAgain.Which(
                    words[1], OptionalDouble.of(Double.parseDouble(words[2])), Integer.parseInt(words[3]));
            CostAnswer.write(answer, measured(Path.of(words[0]), which, Path.of(words[4])));
        } catch (GraftException e) {
            CostAnswer.writeProblem(answer, String.valueOf(e.getMessage()));
        } catch (RuntimeException | OutOfMemoryError e) { // a plug-in may throw anything
            CostAnswer.writeProblem(answer, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static FitCost measured(Path folder, TrialAgain.Which which, Path cache) {
        FitMeter meter = new FitMeter(ResidentMemory.own());
        TrialAgain again = TrialAgain.of(folder, which, cache, RunListener.NONE, meter);
        Budget budget = again.trial().budget();
        return new FitCost(
                new Trial(which.strategy(), budget, which.seed()),
                meter.seconds(),
                meter.peakBytes(),
                meter.baselineBytes(),
                new Fitted(again.learned().stream().map(Learned::predictor).toList(), List.of()).trainedParameters());
    }
}
