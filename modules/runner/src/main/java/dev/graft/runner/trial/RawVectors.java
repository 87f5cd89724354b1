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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Samples in a form whose raw vectors are cheap and of one width: pictures are decoded once, brought to one side where
 * they differ in shape, and grey only if all of them are; recordings and texts become vectors once. Thread-safe.
 *
 * <p>Cost: every picture is decoded once, twice where a difference in shape is met; then its pixels are in memory.
 */
final class RawVectors {
    private final Scenario scenario;
    private final Bench bench;
    private final IdentityHashMap<Samples, Images> made = new IdentityHashMap<>();

    /** The form that the domains of a bench have together; other samples are brought to it. */
    RawVectors(Scenario scenario, Bench bench) {
        this.scenario = scenario;
        this.bench = bench;
    }

    /** Samples in this form; the pictures of a domain are the same object each time. */
    synchronized Samples of(Samples samples) {
        if (samples instanceof Images images) {
            if (made.isEmpty()) {
                makeAll();
            }
            Images known = made.get(images);
            if (known == null) {
                known = like(Objects.requireNonNull(made.get(last())), images);
                made.put(images, known);
            }
            return known;
        }
        return samples instanceof Audio || samples instanceof Text ? samples.vectors() : samples;
    }

    private Samples last() {
        return bench.samples().get(bench.samples().size() - 1);
    }

    private void makeAll() {
        List<Images> pictures = bench.samples().stream()
                .filter(Images.class::isInstance)
                .map(Images.class::cast)
                .toList();
        OptionalInt side = bench.network().isPresent() && scenario.pixels().isEmpty()
                ? OptionalInt.of(Scenario.DEFAULT_PIXELS)
                : scenario.pixels();
        IdentityHashMap<Images, List<Image>> decoded = decoded(pictures, side)
                .orElseGet(() -> decoded(pictures, OptionalInt.of(Scenario.DEFAULT_PIXELS))
                        .orElseThrow());
        int channels = decoded.values().stream()
                .flatMap(List::stream)
                .mapToInt(Image::channels)
                .max()
                .orElse(1);
        decoded.forEach((images, read) -> made.put(
                images,
                Images.of(
                        read.stream().map(image -> image.withChannels(channels)).toList())));
    }

    /** All pictures, of this side if there is one; empty if they differ in height or width. */
    private static Optional<IdentityHashMap<Images, List<Image>>> decoded(List<Images> pictures, OptionalInt side) {
        IdentityHashMap<Images, List<Image>> decoded = new IdentityHashMap<>();
        Optional<Image> first = Optional.empty();
        for (Images images : pictures) {
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

    /** Pictures in the shape of others. */
    private static Images like(Images others, Images images) {
        Image shape = others.image(0);
        return Images.of(IntStream.range(0, images.size())
                .mapToObj(i ->
                        images.image(i).resized(shape.height(), shape.width()).withChannels(shape.channels()))
                .toList());
    }
}
