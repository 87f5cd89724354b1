package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.result.Outcome;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.Bench;
import dev.graft.runner.trial.Split;
import dev.graft.runner.trial.TrialRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Permuting every hidden target label changes no prediction of any strategy on the class path. */
class HiddenLabelsTest {
    private static final Experiment EXPERIMENT = ExperimentFile.parse("small", Small.YAML, List.of());
    private static final Budget BUDGET = new Budget.PerClass(2);
    private static final Bench DATA = Bench.load(EXPERIMENT);
    /** A backbone for the strategies that need one; its features are the pixels. */
    private static final Network NETWORK = new Network(
            "pixels",
            Path.of("pixels"),
            "0".repeat(64),
            new InputContract.Words(true),
            "pixels",
            Network.Start.PRETRAINED);

    private static final FeatureStore PIXELS = (samples, network) -> samples.vectors();
    private static final TrialRun.FitListener SILENT = (contender, stage, done, total) -> {};
    private static final Bench BENCH = withBackbone(DATA.target());

    static Stream<String> strategies() {
        return Known.strategies().all().stream().map(StrategyProvider::id);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void noStrategySeesThem(String id) {
        Entry entry = new Entry(id, Chosen.byDefault(Known.strategies().get(id)));
        Budget effective = BENCH.effective(entry.provider(), BUDGET);
        Split split = BENCH.split(effective, 0);
        Bench permuted = withBackbone(permuted(split));

        TrialRun.Left with = new TrialRun(EXPERIMENT, BENCH, PIXELS, SILENT).run(entry, split, 0);
        TrialRun.Left without = new TrialRun(EXPERIMENT, permuted, PIXELS, SILENT).run(entry, split, 0);

        assertThat(with.outcome()).isInstanceOf(Outcome.Finished.class);
        assertThat(without.scores().orElseThrow().values())
                .isDeepEqualTo(with.scores().orElseThrow().values());
    }

    @Test
    void thePermutationMovesLabels() {
        Split split = BENCH.split(BUDGET, 0);
        Classes permuted = permuted(split).classes();
        long moved = IntStream.range(0, permuted.size())
                .filter(i -> permuted.value(i) != BENCH.target().classes().value(i))
                .count();
        assertThat(moved).isEqualTo(split.heldOut().length + split.hidden().length);
    }

    private static Bench withBackbone(Labelled target) {
        return new Bench(EXPERIMENT, DATA.sources(), target, Optional.of(NETWORK));
    }

    /** Every hidden label moved to the next class. */
    private static Labelled permuted(Split split) {
        Classes truth = BENCH.target().classes();
        int[] labels = IntStream.range(0, truth.size()).map(truth::value).toArray();
        IntStream.concat(IntStream.of(split.heldOut()), IntStream.of(split.hidden()))
                .forEach(i -> labels[i] = (labels[i] + 1) % truth.names().size());
        return new Labelled(BENCH.target().samples(), Classes.of(truth.names(), labels));
    }
}
