package dev.graft.core.benefit;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a learning curve with transfer can have before one without: the three benefits of L. Torrey and J. Shavlik, Transfer
 * learning, Handbook of Research on Machine Learning Applications, 2009, figure 3, and two numbers of M. Taylor and P. Stone,
 * Transfer learning for reinforcement learning domains: a survey, JMLR 10, 2009, section 2.2.
 *
 * <p>With f the curve of the strategy and g that of the baseline, at the same places x_1 to x_k, ascending.
 */
public enum Benefit {
    /** f(x_1) - g(x_1): the jumpstart. */
    START("higher start") {
        @Override
        double of(LearningCurve with, LearningCurve without, double threshold) {
            return with.start() - without.start();
        }
    },
    /** The difference of what a doubling brings, by least squares over log2 x. */
    SLOPE("higher slope") {
        @Override
        double of(LearningCurve with, LearningCurve without, double threshold) {
            return with.slope() - without.slope();
        }
    },
    /** f(x_k) - g(x_k). */
    ASYMPTOTE("higher asymptote") {
        @Override
        double of(LearningCurve with, LearningCurve without, double threshold) {
            return with.end() - without.end();
        }
    },
    /** (area of f - area of g) / area of g, over log2 x: the transfer ratio. Of a loss the share that is saved. */
    AREA_RATIO("area ratio") {
        @Override
        double of(LearningCurve with, LearningCurve without, double threshold) {
            return (with.height() - without.height()) / Math.abs(without.height());
        }
    },
    /** The least x at which f reaches a threshold: the end of g, unless another is given. */
    TO_THRESHOLD("to the threshold") {
        @Override
        double of(LearningCurve with, LearningCurve without, double threshold) {
            return with.reaching(threshold);
        }
    };

    private final String words;

    Benefit(String words) {
        this.words = words;
    }

    /** As it is read. */
    public String words() {
        return words;
    }

    /**
     * The benefit; NaN where the curves have too few points for it.
     *
     * @param threshold that {@link #TO_THRESHOLD} is about
     */
    abstract double of(LearningCurve with, LearningCurve without, double threshold);

    /**
     * All benefits of a strategy's curves over the baseline's, at the same places.
     *
     * @param threshold as the measure has it; what the baseline ends with if empty
     */
    static Map<Benefit, Measured> all(Bundle with, Bundle without, OptionalDouble threshold, Goodness goodness) {
        Map<Benefit, Measured> all = new EnumMap<>(Benefit.class);
        for (Benefit benefit : values()) {
            all.put(
                    benefit,
                    with.measured(
                            without,
                            (f, g) -> benefit.of(
                                    f, g, threshold.isPresent() ? goodness.of(threshold.getAsDouble()) : g.end())));
        }
        return all;
    }
}
