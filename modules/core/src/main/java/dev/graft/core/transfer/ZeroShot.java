package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import java.util.List;

/**
 * Classes without a single label, known by their descriptors.
 *
 * @param seen samples of the seen classes
 * @param classes all classes, seen and unseen: the label space of the predictor
 * @param descriptors one per class, in the order of {@code classes}: attributes, word vectors, texts
 */
public record ZeroShot(Labelled seen, List<String> classes, Samples descriptors) implements Transfer {
    public ZeroShot {
        classes = List.copyOf(classes);
        require(
                descriptors.size() == classes.size(),
                "%d descriptors for %d classes",
                descriptors.size(),
                classes.size());
        require(
                classes.containsAll(seen.classes().names()),
                "seen classes without a descriptor: %s are not all in %s",
                seen.classes().names(),
                classes);
    }

    @Override
    public int predictors() {
        return 1;
    }
}
