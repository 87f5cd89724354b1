package dev.graft.report.chart;

import dev.graft.report.findings.Frontier;
import dev.graft.report.findings.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Positions of costs on their axis: from 0 on, or where they are far apart logarithmic, with a place for 0 at the left.
 *
 * @param least the smallest above 0
 * @param most the largest, at least the smallest
 * @param hasZero whether one of them is 0
 */
record CostScale(Frontier.Kind kind, double least, double most, boolean hasZero) {
    /** From how many times the smallest on the axis is logarithmic. */
    private static final double FAR = 20;

    /** What a clock can tell. */
    private static final double SHORTEST = 1e-4;

    /** How far left of the smallest 0 stands, in powers of ten. */
    private static final double TO_ZERO = 0.8;

    private static final double AIR = 0.12;

    /** With fewer powers on an axis there are ticks between them too. */
    private static final int FEW = 3;

    /** Round numbers on an axis from 0, about so many, and none too close to its end. */
    private static final int MOST_ROUND = 7;

    private static final double LAST = 0.97;

    private static final List<Double> TIMES = List.of(1e-4, 1e-3, 1e-2, 0.1, 1.0, 10.0, 60.0, 600.0, 3600.0, 36000.0);

    static CostScale of(Frontier frontier) {
        double floor = frontier.kind() == Frontier.Kind.SECONDS ? SHORTEST : 0;
        double[] costs = frontier.points().stream()
                .mapToDouble(point -> Math.max(floor, point.cost()))
                .toArray();
        double least = DoubleStream.of(costs).filter(cost -> cost > 0).min().orElse(1);
        double most = DoubleStream.of(costs).max().orElse(1);
        return new CostScale(
                frontier.kind(),
                least,
                Math.max(least, most),
                DoubleStream.of(costs).anyMatch(cost -> cost == 0));
    }

    boolean isLogarithmic() {
        return most > FAR * least;
    }

    double position(double cost) {
        if (!isLogarithmic()) {
            return cost;
        }
        return cost > 0 ? Math.log10(Math.max(cost, least)) : Math.log10(least) - TO_ZERO;
    }

    /** Where the axis begins and ends: room for markers at both ends. */
    Extent extent() {
        double low = isLogarithmic() ? position(hasZero ? 0 : least) : 0;
        double high = position(most);
        return isLogarithmic()
                ? new Extent(low - AIR * (high - low), high + AIR * (high - low))
                : new Extent(0, high * (1 + 2 * AIR));
    }

    /** The costs with a tick, about so many. */
    List<Double> ticks(int about) {
        if (!isLogarithmic()) {
            double unit = unit();
            return new Extent(0, LAST * extent().high() / unit)
                    .ticks(Math.max(2, Math.min(MOST_ROUND, about * 2 / 3))).stream()
                            .map(tick -> tick * unit)
                            .toList();
        }
        List<Double> ticks = inside(1);
        if (ticks.size() < FEW) {
            ticks = Stream.concat(ticks.stream(), inside(3).stream()).sorted().toList();
        }
        return thinned(
                Stream.concat(Stream.of(0.0).filter(zero -> hasZero), ticks.stream())
                        .toList(),
                about);
    }

    /** So many times each power, where that is on the axis and off the place of 0. */
    private List<Double> inside(int times) {
        double low = hasZero ? position(least) : extent().low();
        return powers().stream()
                .map(power -> times * power)
                .filter(tick -> Math.log10(tick) >= low && Math.log10(tick) <= extent().high())
                .toList();
    }

    String name(double tick) {
        return switch (kind) {
            case SECONDS -> tick == 0 ? "0" : Numbers.seconds(tick).replace(".0 ", " ");
            case PARAMETERS -> Numbers.count(tick);
            case MEMORY -> tick == 0 ? "0" : Numbers.bytes(tick);
        };
    }

    private List<Double> powers() {
        if (kind == Frontier.Kind.SECONDS) {
            return TIMES;
        }
        double base = kind == Frontier.Kind.MEMORY ? 1e6 : 1;
        return DoubleStream.iterate(base * 1e-3, power -> power < 1e15, power -> power * 10)
                .boxed()
                .toList();
    }

    /** What round numbers are counted in. */
    private double unit() {
        return kind == Frontier.Kind.SECONDS && most >= 60 ? (most >= 3600 ? 3600 : 60) : 1;
    }

    private static List<Double> thinned(List<Double> ticks, int about) {
        int every = 1 + (ticks.size() - 1) / about;
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i += every) {
            kept.add(ticks.get(i));
        }
        return kept;
    }
}
