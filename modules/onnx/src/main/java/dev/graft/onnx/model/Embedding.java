package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Cut;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the last, linear layer of a model reads of samples: their representation, in which domains can be compared. */
public final class Embedding {
    private Embedding() {}

    /**
     * The representation of at least one sample, {@code [samples, features]}.
     *
     * @throws GraftException if the model does not end in a linear layer, or does not take such samples
     */
    public static Dense of(Model model, Samples samples, Execution execution) {
        String name = model.representation()
                .orElseThrow(() -> new GraftException(
                        "%s: its scores do not come from a linear layer, so that there is no representation in front of one."
                                .formatted(model.name())));
        return of(model, name, samples, execution);
    }

    /**
     * What a model makes of at least one sample at a value of vectors, {@code [samples, features]}.
     *
     * @throws GraftException if there is no such value, or the model does not take such samples
     */
    public static Dense of(Model model, String name, Samples samples, Execution execution) {
        if (model.graph().inputs().get(0).name().equals(name)) {
            return samples.vectors();
        }
        Model front = new Model(
                model.name(),
                model.input(),
                Cut.at(model.name(), model.graph(), name),
                model.classes(),
                model.backbone(),
                model.own());
        Set<String> changing = new HashSet<>(model.own());
        changing.retainAll(front.graph().initialisers().keySet());
        Split split = Split.of(
                model.name(),
                front.graph(),
                changing.isEmpty() ? front.graph().initialisers().keySet() : changing);
        try (Pass pass = new Pass(front, split, List.of(), samples, execution)) {
            float[][] rows = pass.scores(Map.of());
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
}
