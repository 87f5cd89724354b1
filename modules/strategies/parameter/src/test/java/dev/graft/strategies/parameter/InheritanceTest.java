package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.testkit.QuietContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network of layers, trained on the source, goes on with the target's labels. */
final class InheritanceTest {
    private static final FitContext CONTEXT = new QuietContext(new Seeds(5), new NoLearner());
    private static final Labelled TEST = Inherited.clouds(200, 0.6, 9);

    /** Networks ask none. */
    record NoLearner() implements Learner {
        @Override
        public boolean honoursWeights() {
            return false;
        }

        @Override
        public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
            throw new UnsupportedOperationException();
        }
    }

    private static double[][] scores(AdaptationStrategy strategy) {
        return scores(strategy.fit(Inherited.seen(), CONTEXT));
    }

    private static double[][] scores(Fitted fitted) {
        return ((Scores.OfClasses) fitted.predictors().get(0).scores(TEST.samples())).values();
    }

    private static double accuracy(double[]... scores) {
        return IntStream.range(0, scores.length)
                        .filter(i -> IntStream.range(0, 3)
                                .allMatch(c ->
                                        scores[i][c] <= scores[i][TEST.classes().value(i)]))
                        .count()
                / (double) scores.length;
    }

    private static AdaptationStrategy strategy(String id, Inheritance inheritance) {
        return switch (id) {
            case "l2-sp" -> new L2Sp(new L2Sp.Settings(0.1, 0.01, inheritance));
            case "fisher-sp" -> new FisherSp(new FisherSp.Settings(0.1, 0.01, 20, inheritance));
            case "delta" -> new Delta(new Delta.Settings(1, 0.01, inheritance));
            case "bss" -> new Bss(new Bss.Settings(0.001, 1, inheritance));
            default -> new Distill(new Distill.Settings(1, 2, inheritance));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"l2-sp", "fisher-sp", "delta", "bss", "distill"})
    void whatTheSourceTaughtIsKeptAndTheTargetLearned(String id) {
        double[][] scores = scores(strategy(id, Inherited.by(150, 40, 0.01, "dense 8")));
        assertThat(accuracy(scores)).isGreaterThan(0.9);
        assertThat(scores(strategy(id, Inherited.by(150, 40, 0.01, "dense 8")))).isDeepEqualTo(scores);
    }

    @Test
    void aStrongPullStaysAndNoneGoes() {
        Function<Double, double[][]> pulled =
                alpha -> scores(new L2Sp(new L2Sp.Settings(alpha, 0, Inherited.by(100, 60, 0.05, "dense 8"))));
        double[][] start = scores(new L2Sp(new L2Sp.Settings(0, 0, Inherited.by(100, 1, 1e-9, "dense 8"))));
        assertThat(distance(pulled.apply(1e4), start)).isLessThan(0.2 * distance(pulled.apply(0.0), start));
    }

    private static double distance(double[][] one, double[][] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.abs(one[i][0] - other[i][0]))
                .average()
                .orElseThrow();
    }

    @Test
    void bothTrainingsAndTheTermsAreShown() {
        Fitted fitted = strategy("l2-sp", Inherited.by(30, 20, 0.01, "dense 8")).fit(Inherited.seen(), CONTEXT);
        Exhibit.Table stages = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(stages.rows().stream().map(row -> row.get(0))).containsExactly("source", "fine-tuning");
        Exhibit.Curve terms = (Exhibit.Curve) fitted.exhibits().get(2);
        assertThat(terms.lines()).hasSize(1);
        Exhibit.Series moved = terms.lines().get(0);
        assertThat(moved.name()).isEqualTo("distance to the start, squared");
        assertThat(moved.y().get(0)).isCloseTo(0, within(1e-9));
        assertThat(moved.y().get(moved.y().size() - 1)).isGreaterThan(0);
        assertThat(moved.x().get(0)).isGreaterThan(29);
    }

    @Test
    void attentionIsHighestWhereClassesAreTold() {
        Model line = Written.network();
        Start start = new Start(line, List.of(), seenOf(line));
        double[] attention = ChannelAttention.of(start, CONTEXT);
        assertThat(attention).hasSize(Written.FEATURES);
        assertThat(IntStream.range(0, 4).mapToDouble(i -> attention[i]).sum()).isCloseTo(1, within(1e-9));
        assertThat(attention[3])
                .isEqualTo(IntStream.range(0, 4)
                        .mapToDouble(i -> attention[i])
                        .min()
                        .orElseThrow());
    }

    /** Labels are what the line says, and the last feature is 0 everywhere: without it nothing changes. */
    private static Adaptation seenOf(Model line) {
        Labelled data = Inherited.clouds(40, 0, 4);
        double[][] rows = data.samples().vectors().toArray();
        for (double[] row : rows) {
            row[3] = 0;
        }
        Dense samples = Dense.of(rows);
        double[][] says =
                new ModelPredictor(line, Execution.of(CONTEXT)).scores(samples).values();
        int[] labels = IntStream.range(0, rows.length)
                .map(i -> IntStream.range(0, 3)
                        .boxed()
                        .max((a, b) -> Double.compare(says[i][a], says[i][b]))
                        .orElseThrow())
                .toArray();
        Labelled labelled = new Labelled(samples, Classes.of(Written.CLASSES, labels));
        return new Adaptation(
                List.of(), new Target.PartlyLabelled(labelled, samples), 0.5, Optional.empty(), Written.CLASSES);
    }

    @Test
    void whatIsMissingIsSaid() {
        Adaptation seen = Inherited.seen();
        Adaptation without = new Adaptation(List.of(), seen.target(), 0.5, Optional.empty(), Written.CLASSES);
        assertThat(Need.PRETRAINED.unmetBy(without, CONTEXT))
                .contains(
                        "there is nothing to inherit from: neither a backbone that can be trained nor a labelled source");
        assertThatThrownBy(() ->
                        strategy("bss", Inherited.by(1, 1, 0.1, "dense 2")).fit(without, CONTEXT))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "network: layers are trained on the source's labels first, and there are none. Name a source, or a backbone.");
        assertThatThrownBy(() ->
                        strategy("bss", Inherited.by(1, 1, 0.1, "backbone")).fit(seen, CONTEXT))
                .hasMessageStartingWith("network: backbone needs a scenario with a backbone that can be trained.");
        assertThatThrownBy(() -> Inherited.by(1, 1, 0.1, "learner"))
                .hasMessage(
                        "network: a learner is not trained by steps; allowed are auto, backbone, or layers as conv-net or mlp");
    }
}
