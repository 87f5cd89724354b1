package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How samples come to the second part of a split model. What the frozen part of a backbone makes of a sample is computed
 * once and kept, with two exceptions: pictures that change each time, and what would take more than {@value #MOST_BYTES}
 * bytes, or more than {@value FeatureStore#WIDEST} numbers for a sample; for those the frozen part runs each time.
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
        return change.isEmpty() && backbone.isPresent() && canBeKept(split, samples.size())
                ? new RowFeed(split.frontier().stream()
                        .map(value -> execution.features().features(samples, upTo(value, backbone.get())))
                        .toList())
                : new FrontFeed(model.name(), input(model, samples, change), front, execution);
    }

    /** What a head is given are the backbone's features; everything in front of that has a name in the file. */
    private static Network upTo(Value value, Network backbone) {
        return value.name().equals(Backbones.FEATURES) ? backbone : backbone.upTo(value.name());
    }

    private static boolean canBeKept(Split split, int samples) {
        long[] widths = split.frontier().stream()
                .mapToLong(value -> Shape.of(Batch.sizes(value, 1)).elements())
                .toArray();
        return LongStream.of(widths).allMatch(width -> width <= FeatureStore.WIDEST)
                && LongStream.of(widths).sum() * samples * Float.BYTES <= MOST_BYTES;
    }

    /** The numbers of all samples for the only input of a model's graph. */
    static Floats numbers(Model model, Samples samples) {
        try (Feed feed = input(model, samples, Optional.empty())) {
            Floats numbers = Batch.of(model.graph().inputs().get(0), feed.size());
            feed.fill(IntStream.range(0, feed.size()).toArray(), List.of(numbers.values()));
            return numbers;
        }
    }

    private static Feed input(Model model, Samples samples, Optional<UnaryOperator<Image>> change) {
        if (model.input() instanceof InputContract.Pictures contract && samples instanceof Images images) {
            return new PictureFeed(images, contract, change.orElse(UnaryOperator.identity()));
        }
        if (change.isPresent()) {
            throw new GraftException("%s: augment changes pictures, and a sample here is a %s. Leave it out."
                    .formatted(model.name(), samples.noun()));
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
