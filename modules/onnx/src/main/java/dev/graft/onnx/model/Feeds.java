package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.features.Windows;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
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
            return InputFeeds.of(model, samples, change);
        }
        Optional<Network> backbone = model.backbone();
        Optional<Feed> kept = change.isEmpty()
                ? backbone.flatMap(network -> kept(network, split, samples, execution))
                : Optional.empty();
        return kept.orElseGet(
                () -> new FrontFeed(model.name(), InputFeeds.of(model, samples, change), front, execution));
    }

    /** None if it would be too much. */
    private static Optional<Feed> kept(Network backbone, Split split, Samples samples, Execution execution) {
        if (backbone.input() instanceof InputContract.Sound sound && samples instanceof Audio audio) {
            Windows windows = Windows.of(audio, sound);
            Network alone = backbone.with(new InputContract.Window(sound));
            return kept(alone, split, windows.audio(), execution, row -> windows.recordings()[row]);
        }
        return kept(backbone, split, samples, execution, row -> row);
    }

    private static Optional<Feed> kept(
            Network backbone, Split split, Samples rows, Execution execution, IntUnaryOperator sampleOf) {
        return canBeKept(split, rows.size())
                ? Optional.of(new RowFeed(
                        split.frontier().stream()
                                .map(value -> execution.features().features(rows, upTo(value, backbone)))
                                .toList(),
                        sampleOf))
                : Optional.empty();
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
}
