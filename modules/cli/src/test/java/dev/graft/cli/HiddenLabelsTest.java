package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.result.Outcome;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Scores;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.features.FeatureCache;
import dev.graft.runner.file.ExperimentFile;
import dev.graft.runner.trial.Benches;
import dev.graft.runner.trial.DomainBench;
import dev.graft.runner.trial.FitListener;
import dev.graft.runner.trial.Split;
import dev.graft.runner.trial.TrialRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permuting every hidden target label changes no prediction of any strategy on the class path. */
class HiddenLabelsTest {
    private static final Experiment EXPERIMENT =
            ExperimentFile.parse("small", Small.YAML, List.of("scenario.pixels=8"));
    private static final Budget BUDGET = new Budget.PerClass(2);
    private static final DomainBench DATA = DomainBench.load(EXPERIMENT);
    /** Families of other kinds of transfer: the tests of their benches change hidden labels. */
    private static final Set<Family> OTHER_KINDS = Set.of(Family.MULTITASK, Family.SHOT, Family.RELATIONAL);

    private static final FitListener SILENT = (contender, stage, done, total) -> {};

    /** A backbone that can be trained, for the strategies that need one. */
    private static Network network;

    private static FeatureStore features;
    private static DomainBench bench;

    /** Texts with the same labels, for the strategies that need some. */
    private static final DomainBench TEXTS = new DomainBench(
            EXPERIMENT,
            DATA.sources().stream().map(HiddenLabelsTest::texts).toList(),
            texts(DATA.target()),
            Optional.empty());

    @BeforeAll
    static void withBackbone(@TempDir Path folder) {
        network = GreyBackbone.network(folder);
        features = new FeatureCache(folder.resolve("cache"), Device.CPU, 1, (of, done, total) -> {});
        bench = withBackbone(DATA.target());
    }

    static Stream<String> strategies() {
        return Known.strategies().all().stream()
                .filter(provider -> !OTHER_KINDS.contains(provider.family()))
                .map(StrategyProvider::id);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void noStrategySeesThem(String id) {
        Entry entry = new Entry(id, Chosen.byDefault(Known.strategies().get(id)));
        DomainBench whole = entry.provider().needs().contains(Need.TEXTS) ? TEXTS : bench;
        Budget effective = whole.effective(entry.provider(), BUDGET);
        Split split = whole.split(effective, 0);
        DomainBench permuted = new DomainBench(EXPERIMENT, whole.sources(), permuted(whole, split), whole.network());

        TrialRun.Left with = run(whole, entry, split);
        TrialRun.Left without = run(permuted, entry, split);

        assertThat(with.outcome()).isInstanceOf(Outcome.Finished.class);
        assertThat(values(without)).isDeepEqualTo(values(with));
        assertThat(without.exhibits()).isEqualTo(with.exhibits());
        assertThat(without.checkpoints().stream().map(Checkpoint::step))
                .isEqualTo(with.checkpoints().stream().map(Checkpoint::step).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"joint", "coral", "source-only"})
    void noControlArmSeesThem(String id) {
        Entry entry =
                new Entry(id, Chosen.byDefault(Known.strategies().get(id))).under(Arm.of(Control.SHUFFLED_SOURCE));
        Split split = bench.split(bench.effective(entry.provider(), BUDGET), 0);
        DomainBench permuted = new DomainBench(EXPERIMENT, bench.sources(), permuted(bench, split), bench.network());
        assertThat(values(run(permuted, entry, split))).isDeepEqualTo(values(run(bench, entry, split)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entropy", "snd", "source-validation"})
    void noChoiceOfSettingsSeesThem(String criterion) {
        String coral = "strategies.4={strategy: coral, grid: {lambda: [0.001, 0.1, 10]}}";
        Entry entry = ExperimentFile.parse("small", Small.YAML, List.of(coral, "tuning.criterion=" + criterion))
                .strategy("coral");
        Split split = bench.split(BUDGET, 0);
        DomainBench permuted = new DomainBench(EXPERIMENT, bench.sources(), permuted(bench, split), bench.network());
        TrialRun.Left with = run(bench, entry, split);
        TrialRun.Left without = run(permuted, entry, split);
        assertThat(values(without)).isDeepEqualTo(values(with));
        assertThat(without.exhibits()).isEqualTo(with.exhibits());
        assertThat(without.exhibits().get(0).title()).isEqualTo("Settings tried");
    }

    private static double[][] values(TrialRun.Left left) {
        return ((Scores.OfClasses) left.scores().get(0)).values();
    }

    private static TrialRun.Left run(DomainBench data, Entry entry, Split split) {
        return new TrialRun(EXPERIMENT, new Benches(data), features, SILENT).run(entry, List.of(split), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scratch", "scratch-network", "fine-tune", "lp-ft", "gradual-unfreeze"})
    void whatIsTrainedTakesSnapshots(String id) {
        Entry entry = new Entry(id, Chosen.byDefault(Known.strategies().get(id)));
        TrialRun.Left left = new TrialRun(EXPERIMENT, new Benches(bench), features, SILENT).run(entry, BUDGET, 0);
        List<Checkpoint> checkpoints = left.checkpoints();
        assertThat(checkpoints.stream().map(Checkpoint::step))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0L);
        assertThat(((Outcome.Finished) left.outcome()).measures())
                .as("the last one is the predictor")
                .isEqualTo(checkpoints.get(checkpoints.size() - 1).measures());
    }

    @Test
    void thePermutationMovesLabels() {
        Split split = bench.split(BUDGET, 0);
        Classes permuted = permuted(bench, split).classes();
        long moved = IntStream.range(0, permuted.size())
                .filter(i -> permuted.value(i) != bench.target().classes().value(i))
                .count();
        assertThat(moved).isEqualTo(split.heldOut().length + split.hidden().length);
    }

    private static DomainBench withBackbone(Labelled target) {
        return new DomainBench(EXPERIMENT, DATA.sources(), target, Optional.of(network));
    }

    /** Every hidden label moved to the next class. */
    private static Labelled permuted(DomainBench whole, Split split) {
        Classes truth = whole.target().classes();
        int[] labels = IntStream.range(0, truth.size()).map(truth::value).toArray();
        IntStream.concat(IntStream.of(split.heldOut()), IntStream.of(split.hidden()))
                .forEach(i -> labels[i] = (labels[i] + 1) % truth.names().size());
        return new Labelled(whole.target().samples(), Classes.of(truth.names(), labels));
    }

    /** Texts of 60 words out of 150, those of a class rather than others. */
    private static Labelled texts(Labelled data) {
        Random random = new Random(5);
        List<String> texts = IntStream.range(0, data.size())
                .mapToObj(i -> IntStream.range(0, 60)
                        .map(word -> random.nextBoolean()
                                ? random.nextInt(150)
                                : 15 * data.classes().value(i) + random.nextInt(15))
                        .mapToObj(number -> "word" + number)
                        .collect(Collectors.joining(" ")))
                .toList();
        return new Labelled(Text.of(texts), data.labels());
    }
}
