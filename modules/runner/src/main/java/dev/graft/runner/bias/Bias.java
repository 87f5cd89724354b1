package dev.graft.runner.bias;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Setting;
import dev.graft.data.drawing.Dice;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A covariate shift made on purpose: which samples of a data set are kept depends on one feature alone.
 *
 * <p>A sample is kept with probability {@code P(keep | x) = 1 / (1 + exp(-strength * z))}, where z is its feature less
 * the mean of all samples, divided by their sample standard deviation. Labels have no part in it, so those of a given x
 * stay as they are, and the density ratio is known: {@code p_kept(x) / p(x) = P(keep | x) / P(keep)}.
 *
 * <p>Whether sample i is kept depends on the seed, i, its feature, and mean and deviation of the whole: a stronger bias
 * moves the threshold of the same random number.
 *
 * <p>Source: Huang, Smola, Gretton, Borgwardt, Schoelkopf, "Correcting sample selection bias by unlabeled data", NIPS
 * 2006, who bias their training sets by a feature; Sugiyama and Kawanabe, "Machine learning in non-stationary
 * environments", MIT Press 2012. The logistic form is Graft's choice: it is nowhere 0, so both densities have one
 * support.
 *
 * @param feature the name of a feature, or its number from 0
 * @param strength any finite number: above 0 larger values are kept, below 0 smaller ones, at 0 every second sample
 * @param seed any number; another seed keeps other samples
 */
public record Bias(
        @Setting(byDefault = "", about = "Name of the feature that decides, or its number from 0.")
        String feature,

        @Setting(byDefault = "1", about = "Above 0 larger values are kept, below 0 smaller ones.")
        double strength,

        @Setting(byDefault = "1", about = "Another seed keeps other samples.")
        long seed) {
    public Bias {
        require(!feature.isBlank(), "feature must be a name or a number, was \"%s\"", feature);
        require(Double.isFinite(strength), "strength must be a finite number, was %s", strength);
    }

    /**
     * The samples that are kept, in their order.
     *
     * @throws GraftException if there is no such feature, or a class would have no sample any more
     */
    public Labelled apply(Labelled data) {
        double[] probabilities = probabilities(data.samples());
        Labelled kept = data.select(IntStream.range(0, data.size())
                .filter(i -> Dice.of(seed, i).between(0, 1) < probabilities[i])
                .toArray());
        requireAllClasses(data, kept);
        return kept;
    }

    /**
     * What the weight of each sample should be, were it kept, for the kept samples to stand for the whole: {@code
     * p(x) / p_kept(x)}, whose mean over the kept samples is about 1.
     */
    public double[] ratio(Samples whole) {
        double[] probabilities = probabilities(whole);
        double kept = Arrays.stream(probabilities).average().orElseThrow();
        return Arrays.stream(probabilities).map(keep -> kept / keep).toArray();
    }

    private double[] probabilities(Samples whole) {
        double[] values = Column.of(whole, feature);
        if (Arrays.stream(values).distinct().count() < 2) {
            throw new GraftException("bias: feature \"%s\" is the same for all %d samples. Choose one that differs."
                    .formatted(feature, values.length));
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (values.length - 1));
        return Arrays.stream(values)
                .map(value -> 1 / (1 + StrictMath.exp(-strength * (value - mean) / deviation)))
                .toArray();
    }

    private void requireAllClasses(Labelled data, Labelled kept) {
        Stream<String> lost = kept.size() == 0 ? Stream.of("") : Stream.of();
        if (data.labels() instanceof Classes before && kept.labels() instanceof Classes after) {
            lost = IntStream.range(0, before.names().size())
                    .filter(c -> before.counts()[c] > 0 && after.counts()[c] == 0)
                    .mapToObj(c -> " of class \"%s\", which had %d"
                            .formatted(before.names().get(c), before.counts()[c]));
        }
        lost.findFirst().ifPresent(which -> {
            throw new GraftException(
                    "bias: strength %s on \"%s\" keeps no sample%s.".formatted(strength, feature, which)
                            + " Choose a strength nearer to 0, another feature or another seed.");
        });
    }
}
