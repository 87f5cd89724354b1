package dev.graft.runner.trial;

import dev.graft.core.labels.Classes;
import dev.graft.core.samples.Samples;
import java.util.function.UnaryOperator;

/**
 * The target samples that strategies are judged on.
 *
 * @param positions in the target, in random order
 * @param samples at these positions
 * @param labels of these samples: what only the runner may see
 */
public record HeldOut(int[] positions, Samples samples, Classes labels) {
    /** The same with the samples represented otherwise. */
    HeldOut represented(UnaryOperator<Samples> change) {
        return new HeldOut(positions, change.apply(samples), labels);
    }
}
