package dev.graft.runner.trial;

import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.runner.experiment.Scenario;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Samples in a form whose raw vectors are cheap and of one width: pictures are decoded once, brought to one side where
 * they differ in shape, and grey only if all of them are; recordings and texts become vectors once.
 *
 * <p>Cost: every picture is decoded once, twice where a difference in shape is met; then its pixels are in memory.
 */
final class RawVectors {
    private RawVectors() {}

    /** What is done to each domain of a bench. */
    static UnaryOperator<Samples> of(Scenario scenario, Bench bench) {
        IdentityHashMap<Samples, Images> pictures = new IdentityHashMap<>();
        Stream.concat(bench.sources().stream(), Stream.of(bench.target()))
                .map(domain -> domain.samples())
                .filter(Images.class::isInstance)
                .forEach(images -> pictures.put(images, (Images) images));
        OptionalInt side = bench.network().isPresent() && scenario.pixels().isEmpty()
                ? OptionalInt.of(Scenario.DEFAULT_PIXELS)
                : scenario.pixels();
        Optional<IdentityHashMap<Samples, List<Image>>> ofOneShape = decoded(pictures, side);
        IdentityHashMap<Samples, List<Image>> decoded = ofOneShape.orElseGet(
                () -> decoded(pictures, OptionalInt.of(Scenario.DEFAULT_PIXELS)).orElseThrow());
        int channels = decoded.values().stream()
                .flatMap(List::stream)
                .mapToInt(Image::channels)
                .max()
                .orElse(1);
        return samples ->
                decoded.containsKey(samples) ? withChannels(decoded.get(samples), channels) : withoutPictures(samples);
    }

    /** All pictures, of this side if there is one; empty if they differ in height or width. */
    private static Optional<IdentityHashMap<Samples, List<Image>>> decoded(
            IdentityHashMap<Samples, Images> pictures, OptionalInt side) {
        IdentityHashMap<Samples, List<Image>> decoded = new IdentityHashMap<>();
        Optional<Image> first = Optional.empty();
        for (Images images : pictures.values()) {
            List<Image> ofDomain = new ArrayList<>(images.size());
            for (int i = 0; i < images.size(); i++) {
                Image whole = images.image(i);
                Image image = side.isEmpty() ? whole : whole.resized(side.getAsInt(), side.getAsInt());
                first = first.or(() -> Optional.of(image));
                if (image.height() != first.get().height()
                        || image.width() != first.get().width()) {
                    return Optional.empty();
                }
                ofDomain.add(image);
            }
            decoded.put(images, ofDomain);
        }
        return Optional.of(decoded);
    }

    private static Images withChannels(List<Image> images, int channels) {
        return Images.of(
                images.stream().map(image -> image.withChannels(channels)).toList());
    }

    private static Samples withoutPictures(Samples samples) {
        return samples instanceof Audio || samples instanceof Text ? samples.vectors() : samples;
    }
}
