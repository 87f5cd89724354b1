package dev.graft.strategies.parameter;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.InputContract;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Embedding;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each channel of a network matters for telling classes apart: the softmax over channels of by how much the loss
 * grows where the channel is 0. Source: Li et al., DELTA (ICLR 2019), equation 7.
 *
 * <p>Cost: the features once, and the layers behind them once for each channel.
 */
final class ChannelAttention {
    private ChannelAttention() {}

    /** The attention, of sum 1, from the target's visible labels. */
    static double[] of(Start start, FitContext context) {
        Labelled labels = start.seen().targetLabels().orElseThrow();
        Model model = start.model();
        String features = model.backbone().isPresent()
                ? Backbones.FEATURES
                : model.representation().orElseThrow();
        double[][] rows = Embedding.of(model, features, labels.samples(), Execution.of(context))
                .toArray();
        Predictor head = head(model, features, rows[0].length, context);
        double whole = loss(head, rows, labels.classes());
        double[] grown = new double[rows[0].length];
        for (int channel = 0; channel < grown.length; channel++) {
            context.checkCancelled();
            grown[channel] = loss(head, without(channel, rows), labels.classes()) - whole;
        }
        return softmax(grown);
    }

    /** The layers behind the features, as a model of vectors. */
    private static Predictor head(Model model, String features, int width, FitContext context) {
        Value input = Value.of(features, Type.FLOAT, new Shape(List.of(Shape.Dim.open("batch"), Shape.Dim.of(width))));
        Graph behind = model.graph()
                .withNodes(model.graph().nodes().stream()
                        .filter(node -> !node.outputs().contains(features))
                        .toList())
                .withInputs(List.of(input));
        Graph graph = Cut.to(behind, model.graph().outputs());
        return new ModelPredictor(
                Model.of(model.name(), new InputContract.Vectors(features, width), graph, model.classes()),
                Execution.of(context));
    }

    private static double[][] without(int channel, double[]... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> {
                    double[] row = rows[i].clone();
                    row[channel] = 0;
                    return row;
                })
                .toArray(double[][]::new);
    }

    private static double loss(Predictor head, double[][] rows, Classes labels) {
        double[][] p = ((Scores.OfClasses) head.scores(Dense.of(rows))).values();
        return -IntStream.range(0, rows.length)
                .mapToDouble(i -> StrictMath.log(Math.max(Double.MIN_NORMAL, p[i][labels.value(i)])))
                .average()
                .orElseThrow();
    }

    static double[] softmax(double... values) {
        double largest = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElseThrow();
        double[] powers = IntStream.range(0, values.length)
                .mapToDouble(i -> StrictMath.exp(values[i] - largest))
                .toArray();
        double sum =
                IntStream.range(0, powers.length).mapToDouble(i -> powers[i]).sum();
        return IntStream.range(0, powers.length)
                .mapToDouble(i -> powers[i] / sum)
                .toArray();
    }
}
