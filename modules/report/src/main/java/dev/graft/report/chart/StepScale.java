package dev.graft.report.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Positions of training steps on the axis of a learning curve, from 0 to 1: nearly logarithmic, for most happens in the
 * first steps, yet with a place for 0: asinh(step / smallest above 0).
 *
 * @param first the smallest step above 0
 * @param last the largest step, at least the first
 */
record StepScale(long first, long last) {
    private static final int[] DIGITS = {1, 5, 2};
    private static final double CLOSEST = 26;

    static StepScale of(Collection<Long> steps) {
        long first = steps.stream().filter(step -> step > 0).min(Long::compare).orElse(1L);
        return new StepScale(
                first,
                steps.stream().max(Long::compare).filter(last -> last > first).orElse(first));
    }

    double position(long step) {
        return asinh((double) step / first) / asinh((double) last / first);
    }

    /**
     * 0, powers of ten, and as far as there is room five and two times these; ascending.
     *
     * @param width of the axis in pixels
     */
    List<Long> ticks(double width) {
        List<Long> ticks = new ArrayList<>(List.of(0L));
        for (int digit : DIGITS) {
            for (long power = 1; power <= last / digit; power *= 10) {
                long tick = digit * power;
                if (tick >= first
                        && ticks.stream()
                                .allMatch(other ->
                                        width * Math.abs(position(other) - position(tick)) >= room(other, tick))) {
                    ticks.add(tick);
                }
            }
        }
        ticks.sort(Long::compare);
        return ticks;
    }

    /** From the middle of one number to that of the other, in pixels. */
    private static double room(long one, long other) {
        int characters = Long.toString(one).length() + Long.toString(other).length();
        return Math.max(CLOSEST, 4 * characters + 10);
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }
}
