package dev.graft.runner.trial;

import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.runner.experiment.Scenario;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Samples in a form whose raw vectors are cheap and of one width: pictures are decoded once, resized to one side, and
 * grey only if all of them are; recordings and texts become vectors once.
 *
 * <p>Cost: every picture is decoded once; 3 x side x side bytes for each.
 */
final class RawVectors {
    private RawVectors() {}

    /** What is done to each domain of a bench. */
    static UnaryOperator<Samples> of(Scenario scenario, Bench bench) {
        List<Images> domains = Stream.concat(bench.sources().stream(), Stream.of(bench.target()))
                .map(domain -> domain.samples())
                .filter(Images.class::isInstance)
                .map(Images.class::cast)
                .toList();
        OptionalInt side = side(scenario, bench, domains);
        if (side.isEmpty()) {
            return RawVectors::once;
        }
        IdentityHashMap<Samples, Images> resized = new IdentityHashMap<>();
        domains.forEach(images -> resized.put(images, resized(images, side.getAsInt())));
        boolean grey = resized.values().stream().flatMap(RawVectors::all).allMatch(image -> image.channels() == 1);
        int channels = grey ? 1 : 3;
        return samples -> resized.containsKey(samples)
                ? Images.of(all(resized.get(samples))
                        .map(i -> i.withChannels(channels))
                        .toList())
                : once(samples);
    }

    private static Samples once(Samples samples) {
        return samples instanceof Audio || samples instanceof Text ? samples.vectors() : samples;
    }

    /** The side to resize to; empty if all pictures have one shape already and nobody asks for another. */
    private static OptionalInt side(Scenario scenario, Bench bench, List<Images> domains) {
        if (scenario.pixels().isPresent() || domains.isEmpty()) {
            return domains.isEmpty() ? OptionalInt.empty() : scenario.pixels();
        }
        boolean oneShape = bench.network().isEmpty()
                && domains.stream()
                                .flatMap(RawVectors::all)
                                .map(image -> List.of(image.height(), image.width(), image.channels()))
                                .distinct()
                                .limit(2)
                                .count()
                        <= 1;
        return oneShape ? OptionalInt.empty() : OptionalInt.of(Scenario.DEFAULT_PIXELS);
    }

    private static Images resized(Images images, int side) {
        return Images.of(all(images).map(image -> image.resized(side, side)).toList());
    }

    private static Stream<Image> all(Images images) {
        return IntStream.range(0, images.size()).mapToObj(images::image);
    }
}
