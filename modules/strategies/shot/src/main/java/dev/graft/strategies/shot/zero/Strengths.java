package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.NumberOr;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Strengths of penalties: a number, or auto. */
final class Strengths {
    static final String AUTO = "auto";

    /** What is tried, the strongest first: of settings that are equally good, the strongest is taken. */
    private static final List<Double> GRID = IntStream.rangeClosed(-3, 3)
            .mapToObj(exponent -> Math.pow(10, -exponent))
            .toList();

    private Strengths() {}

    /**
     * The number; empty for auto.
     *
     * @throws IllegalArgumentException if it is neither, or not above 0
     */
    static Optional<Double> number(String text, String name) {
        return NumberOr.of(text, AUTO, name, value -> value > 0, "above 0");
    }

    /** What is tried of a setting: the number, or all powers of ten from 1000 down to 0.001. */
    static List<Double> tried(String text, String name) {
        return number(text, name).map(List::of).orElse(GRID);
    }
}
