package dev.graft.strategies.multitask;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Pass;
import dev.graft.onnx.model.Split;
import dev.graft.onnx.tune.TaskLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A network of one score as a regression: the score in units of the labels that it learned, and with their mean. */
record RealsPredictor(Model model, TaskLabels.OfReals labels, Execution execution, OptionalLong trainedParameters)
        implements Predictor {
    @Override
    public Scores.OfReals scores(Samples samples) {
        Split split = Split.of(model.name(), model.graph(), model.own());
        try (Pass pass = new Pass(model, split, List.of(), samples, execution)) {
            return new Scores.OfReals(Arrays.stream(pass.scores(Map.of()))
                    .mapToDouble(score -> labels.mean() + labels.deviation() * score[0])
                    .toArray());
        }
    }
}
