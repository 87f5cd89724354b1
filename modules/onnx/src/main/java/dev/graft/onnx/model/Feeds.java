package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.onnx.features.SoundInput;
import dev.graft.onnx.features.Windows;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.text.Tokenisers;
import java.util.List;
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
            return input(model, samples, change);
        }
        Optional<Network> backbone = model.backbone();
        if (change.isPresent() || backbone.isEmpty()) {
            return new FrontFeed(model.name(), input(model, samples, change), front, execution);
        }
        if (model.input() instanceof InputContract.Sound sound && samples instanceof Audio audio) {
            Windows windows = windows(audio, sound);
            Network alone = backbone.get().with(new InputContract.Window(sound));
            return canBeKept(split, windows.audio().size())
                    ? kept(split, windows.audio(), alone, execution, row -> windows.recordings()[row])
                    : new FrontFeed(model.name(), input(model, samples, change), front, execution);
        }
        return canBeKept(split, samples.size())
                ? kept(split, samples, backbone.get(), execution, row -> row)
                : new FrontFeed(model.name(), input(model, samples, change), front, execution);
    }

    private static Feed kept(
            Split split, Samples samples, Network backbone, Execution execution, IntUnaryOperator sampleOf) {
        return new RowFeed(
                split.frontier().stream()
                        .map(value -> execution.features().features(samples, upTo(value, backbone)))
                        .toList(),
                sampleOf);
    }

    private static Windows windows(Audio audio, InputContract.Sound sound) {
        try (SoundInput input = SoundInput.open(sound, Device.CPU, 1)) {
            return Windows.of(audio, sound.hertz(), input);
        }
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

    /** The rows of all samples for the only input of a model's graph. */
    static Rows rows(Model model, Samples samples) {
        return Rows.of(
                input(model, samples, Optional.empty()), model.graph().inputs().get(0));
    }

    private static Feed input(Model model, Samples samples, Optional<UnaryOperator<Image>> change) {
        if (model.input() instanceof InputContract.Pictures contract && samples instanceof Images images) {
            return new PictureFeed(images, contract, change.orElse(UnaryOperator.identity()));
        }
        if (change.isPresent()) {
            throw new GraftException("%s: augment changes pictures, and a sample here is a %s. Leave it out."
                    .formatted(model.name(), samples.noun()));
        }
        if (model.input() instanceof InputContract.Sound contract && samples instanceof Audio audio) {
            SoundInput input = SoundInput.open(contract, Device.CPU, 1);
            return new WindowFeed(Windows.of(audio, contract.hertz(), input), input);
        }
        if (model.input() instanceof InputContract.Tokens contract && samples instanceof Text texts) {
            return new TokenFeed(texts, Tokenisers.open(contract.vocabulary()), contract.length());
        }
        if (model.input() instanceof InputContract.Vectors contract) {
            Dense vectors = samples.vectors();
            if (samples.size() > 0 && vectors.features() != contract.features()) {
                throw new GraftException("%s: it takes vectors of %d numbers, and these have %d."
                        .formatted(model.name(), contract.features(), vectors.features()));
            }
            return new RowFeed(List.of(vectors), row -> row);
        }
        throw new GraftException("%s: it takes %s, and a sample here is a %s. Name other data, or another network."
                .formatted(model.name(), model.input(), samples.noun()));
    }
}
