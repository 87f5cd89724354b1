package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How samples come to the second part of a split model. What the frozen part of a backbone makes of a sample is computed
 * once and kept, with two exceptions: pictures that change each time, and samples of which all together would take more than
 * {@value #MOST_BYTES} bytes; for those the frozen part runs each time.
 */
public final class Feeds {
    private static final long MOST_BYTES = 1L << 32;

    private Feeds() {}

    /**
     * Feeds samples.
     *
     * @param split of the model's graph
     * @param change what becomes of a picture each time that it is fed; empty if it stays as it is
     * @throws GraftException if the model does not take such samples
     */
    public static Feed of(
            Model model, Split split, Samples samples, Optional<UnaryOperator<Image>> change, Execution execution) {
        Graph front = split.front(model.graph());
        if (front.nodes().isEmpty()) {
            return input(model, samples, change);
        }
        Optional<Network> backbone = model.backbone();
        return change.isEmpty() && backbone.isPresent() && bytes(split, samples.size()) <= MOST_BYTES
                ? new RowFeed(split.frontier().stream()
                        .map(value -> execution
                                .features()
                                .features(samples, backbone.get().upTo(value.name())))
                        .toList())
                : new FrontFeed(model.name(), input(model, samples, change), front, execution);
    }

    private static long bytes(Split split, int samples) {
        return split.frontier().stream()
                .mapToLong(value -> (long) Float.BYTES
                        * samples
                        * Shape.of(Batch.sizes(value, 1)).elements())
                .sum();
    }

    private static Feed input(Model model, Samples samples, Optional<UnaryOperator<Image>> change) {
        if (model.input() instanceof InputContract.Pictures contract && samples instanceof Images images) {
            return new PictureFeed(images, contract, change.orElse(UnaryOperator.identity()));
        }
        if (model.input() instanceof InputContract.Vectors contract) {
            Dense vectors = samples.vectors();
            if (samples.size() > 0 && vectors.features() != contract.features()) {
                throw new GraftException("%s: it takes vectors of %d numbers, and these have %d."
                        .formatted(model.name(), contract.features(), vectors.features()));
            }
            return new RowFeed(List.of(vectors));
        }
        throw new GraftException("%s: it takes %s, and a sample here is a %s. Name other data, or another network."
                .formatted(model.name(), model.input(), samples.noun()));
    }
}
