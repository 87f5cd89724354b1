package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Labelled;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.LearnerProvider;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.plugins.Means;
import dev.graft.runner.plugins.TestStrategy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A strategy with a learner of its own. */
class OwnLearnerTest {
    @TempDir
    private Path results;

    /** Weighs samples, so it needs a learner that honours weights. */
    private static final class Weighing implements TestStrategy {
        @Override
        public String id() {
            return "weighing";
        }

        @Override
        public Family family() {
            return Family.INSTANCE;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.SOURCE_LABELS, Need.WEIGHTED_LEARNER);
        }

        @Override
        public Fitted fit(Adaptation seen, FitContext context) {
            return TestStrategy.pooled(seen, context);
        }
    }

    /** The usual learner, deaf to weights. */
    private static final class Deaf implements LearnerProvider<NoSettings> {
        @Override
        public String id() {
            return "deaf";
        }

        @Override
        public String summary() {
            return "Hears of no weight.";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public Learner create(NoSettings settings) {
            Learner usual = new Means().create(new Means.Of(1));
            return new Learner() {
                @Override
                public boolean honoursWeights() {
                    return false;
                }

                @Override
                public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
                    double[] ones = new double[weights.length];
                    Arrays.fill(ones, 1);
                    return usual.fit(data, ones, seeds);
                }
            };
        }
    }

    private static Entry entry(String name) {
        return new Entry(name, new Chosen<>(new Weighing(), new NoSettings()));
    }

    private Run run(Experiment experiment) {
        return Runner.into(results).withWorkers(1).run(experiment).run();
    }

    @Test
    void itLearnsWithItAndSoDoItsControlArms() {
        Run run = run(Small.named("own")
                .strategy(entry("usual"))
                .strategy(entry("own").with(new Chosen<>(new Means(), new Means.Of(9))))
                .controls(Control.SHUFFLED_SOURCE)
                .build());
        assertThat(logLoss(run, "own")).isNotEqualTo(logLoss(run, "usual"));
        assertThat(logLoss(run, "own, shuffled-source")).isNotEqualTo(logLoss(run, "usual, shuffled-source"));
        assertThat(run.allContenders())
                .filteredOn(contender -> contender.settings().containsKey("learner"))
                .extracting(Contender::name, contender -> contender.settings().get("learner"))
                .containsExactly(
                        tuple("own", "linear (sharpness 9.0)"),
                        tuple("own, shuffled-source", "linear (sharpness 9.0)"));
    }

    private static double logLoss(Run run, String contender) {
        return run.results().stream()
                .filter(result -> result.trial().contender().equals(contender))
                .filter(result -> result.trial().budget().equals(new Budget.PerClass(2)))
                .mapToDouble(result ->
                        ((Outcome.Finished) result.outcome()).measures().get("log-loss"))
                .average()
                .orElseThrow();
    }

    @Test
    void whatItNeedsOfALearnerItNeedsOfItsOwn() {
        Chosen<LearnerProvider<?>> deaf = new Chosen<>(new Deaf(), new NoSettings());
        Run run = run(Small.named("deaf")
                .learner(new Deaf(), new NoSettings())
                .strategy(entry("usual"))
                .strategy(entry("own").with(new Chosen<>(new Means(), new Means.Of(1))))
                .strategy(entry("same").with(deaf))
                .build());
        assertThat(inapplicable(run)).containsExactly("same", "usual");
    }

    private static List<String> inapplicable(Run run) {
        return run.results().stream()
                .filter(result ->
                        result.outcome().equals(new Outcome.NotApplicable("the learner does not honour weights")))
                .map(result -> result.trial().contender())
                .distinct()
                .sorted()
                .toList();
    }
}
