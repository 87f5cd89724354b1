package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.runtime.Floats;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the last, linear layer of a model reads of samples: their representation, in which domains can be compared. */
public final class Embedding {
    private Embedding() {}

    /**
     * The representations of at least one sample, {@code [samples, features]} each. The network is opened once.
     *
     * @param moments of a training: other numbers for the same parameters in each, by name; those of the model where there are none
     * @throws GraftException if the model does not end in a linear layer, has no other, or does not take such samples
     */
    public static List<Dense> of(Model model, List<Map<String, Tensor>> moments, Samples samples, Execution execution) {
        return of(model, inFrontOfLast(model), moments, samples, execution);
    }

    /**
     * What a model makes of at least one sample at a value of vectors, {@code [samples, features]}.
     *
     * @throws GraftException if there is no such value, or the model does not take such samples
     */
    public static Dense of(Model model, String value, Samples samples, Execution execution) {
        return model.graph().producers().containsKey(value)
                ? of(model, Cut.at(model.name(), model.graph(), value), List.of(Map.of()), samples, execution)
                        .get(0)
                : samples.vectors();
    }

    private static List<Dense> of(
            Model model, Graph graph, List<Map<String, Tensor>> moments, Samples samples, Execution execution) {
        Model front = new Model(model.name(), model.input(), graph, model.classes(), model.backbone(), model.own());
        Set<String> constants = graph.initialisers().keySet();
        Set<String> given = new HashSet<>(constants);
        moments.forEach(numbers -> given.retainAll(numbers.keySet()));
        Set<String> changing = new HashSet<>(model.own());
        changing.addAll(given);
        changing.retainAll(constants);
        Split split = Split.of(model.name(), graph, changing.isEmpty() ? constants : changing);
        try (Pass pass = new Pass(front, split, given, samples, execution)) {
            return moments.stream()
                    .map(numbers -> dense(pass.scores(floats(given, numbers))))
                    .toList();
        }
    }

    /** The model as far as its representation. */
    private static Graph inFrontOfLast(Model model) {
        String name = model.representation()
                .orElseThrow(() -> new GraftException(
                        "%s: its scores do not come from a linear layer, so that there is no representation in front of one."
                                .formatted(model.name())));
        boolean isInput = !model.graph().producers().containsKey(name);
        Graph front = isInput ? model.graph() : Cut.at(model.name(), model.graph(), name);
        if (isInput || front.initialisers().isEmpty()) {
            throw new GraftException(
                    "%s: it has no layer in front of its last one, so that there is no representation. Give it one, as \"dense 64\"."
                            .formatted(model.name()));
        }
        return front;
    }

    private static Map<String, Floats> floats(Set<String> given, Map<String, Tensor> numbers) {
        Map<String, Floats> floats = new LinkedHashMap<>();
        given.forEach(name -> {
            Tensor tensor = Optional.ofNullable(numbers.get(name)).orElseThrow();
            floats.put(name, Floats.of(tensor.floats(), tensor.shape().sizes()));
        });
        return floats;
    }

    private static Dense dense(float[]... rows) {
        double[][] embedded = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            embedded[i] = new double[rows[i].length];
            for (int j = 0; j < rows[i].length; j++) {
                embedded[i][j] = rows[i][j];
            }
        }
        return Dense.of(embedded);
    }
}
