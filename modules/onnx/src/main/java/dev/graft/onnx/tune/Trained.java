package dev.graft.onnx.tune;

import dev.graft.onnx.model.Model;
import java.util.List;

/**
 * A model after a stage.
 *
 * @param tried the trainings with each rate, in the order of the stage's rates
 * @param chosen which of them the model is from
 * @param snapshots of that training, up to the numbers of the model
 */
public record Trained(Model model, Stage stage, List<Attempt> tried, int chosen, List<Snapshot> snapshots) {
    public Trained {
        tried = List.copyOf(tried);
        snapshots = List.copyOf(snapshots);
    }

    /** The training that the model is from. */
    public Attempt attempt() {
        return tried.get(chosen);
    }

    /** How many steps were done until now, those of earlier stages too. */
    public int steps() {
        return stage.begins() + attempt().kept();
    }
}
