package dev.graft.cli;

import dev.graft.core.labels.Labelled;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Vectors;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Representation;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.Strategy;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A strategy of these tests whose predictor is a network: the mean of each class of the source, in grey pictures of 8 x 8 or in vectors. */
public final class NearestMean implements StrategyProvider<NearestMean.Settings> {
    private static final int SIDE = 8;

    /** Its one setting. */
    public record Settings(
            @Setting(byDefault = "false", about = "Whether the network takes vectors, not pictures.")
            boolean vectors) {}

    @Override
    public String id() {
        return "nearest-mean";
    }

    @Override
    public String summary() {
        return "A strategy of the tests.";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Family family() {
        return Family.BASELINE;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CLASS_LABELS, Need.SOURCE_LABELS);
    }

    @Override
    public Citation citation() {
        return new Citation("the tests of the command line", "");
    }

    @Override
    public boolean readsTargetLabels() {
        return false;
    }

    @Override
    public Representation representation(Settings settings) {
        return settings.vectors() ? Representation.RAW_VECTORS : Representation.AS_THEY_ARE;
    }

    @Override
    public Strategy<?> create(Settings settings) {
        return (AdaptationStrategy) (seen, context) -> fit(settings, seen, context);
    }

    private static Fitted fit(Settings settings, Adaptation seen, FitContext context) {
        Labelled source = seen.sources().get(0);
        int width = source.samples().vectors().features();
        InputContract input = settings.vectors()
                ? new Vectors("x", width)
                : new Pictures(
                        "x",
                        1,
                        SIDE,
                        SIDE,
                        InputContract.Fit.STRETCH,
                        InputContract.Colours.RGB,
                        InputContract.Axes.CHANNELS_FIRST,
                        List.of(0.5),
                        List.of(0.25));
        Shape shape = settings.vectors() ? Shape.of(-1, width) : Shape.of(-1, 1, SIDE, SIDE);
        int classes = seen.classNames().size();
        double[][] means = means(source, settings.vectors() ? 0 : 0.5, settings.vectors() ? 1 : 0.25);
        float[] weights = new float[width * classes];
        float[] biases = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < width; i++) {
                weights[i * classes + c] = (float) means[c][i];
                biases[c] -= (float) (means[c][i] * means[c][i] / 2);
            }
        }
        Graph graph = new Graph(
                "nearest-mean",
                Map.of("", 21),
                List.of(Value.of("x", Type.FLOAT, shape)),
                List.of(Value.of("z", Type.FLOAT, Shape.of(-1, classes))),
                Map.of("w", Tensor.of(weights, width, classes), "b", Tensor.of(biases, classes)),
                List.of(
                        Node.of("flatten", "Flatten", List.of("x"), List.of("f")),
                        Node.of("product", "MatMul", List.of("f", "w"), List.of("p")),
                        Node.of("add", "Add", List.of("p", "b"), List.of("z"))));
        context.progress("means", 1, 1);
        return Fitted.of(
                new ModelPredictor(Model.of("nearest-mean", input, graph, seen.classNames()), Execution.of(context)));
    }

    private static double[][] means(Labelled source, double mean, double deviation) {
        Dense vectors = source.samples().vectors();
        int[] counts = source.classes().counts();
        double[][] means = new double[counts.length][vectors.features()];
        for (int i = 0; i < vectors.size(); i++) {
            double[] row = vectors.row(i);
            int c = source.classes().value(i);
            for (int f = 0; f < vectors.features(); f++) {
                means[c][f] += (row[f] - mean) / deviation / counts[c];
            }
        }
        return means;
    }
}
