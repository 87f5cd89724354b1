package dev.graft.strategies.multitask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The best of a grid of two penalties, found by walking: to the best of the four neighbours, until none is better.
 *
 * <p>Held-out losses have one valley over each penalty in practice, so that a walk of some ten steps finds what a grid of hundreds
 * would.
 *
 * @param strengths ascending; one, if it is given
 * @param couplings likewise
 */
record PenaltySearch(List<Double> strengths, List<Double> couplings) {
    /** A pair of penalties. */
    record Pair(double strength, double coupling) {}

    /** What two penalties cost on samples held out. */
    @FunctionalInterface
    interface HeldOutLoss {
        double of(Pair penalties);
    }

    private record Place(int strength, int coupling) {}

    /** Steps of the root of ten from the smallest to the largest. */
    static List<Double> steps(double smallest, double largest) {
        long count = Math.round(2 * Math.log10(largest / smallest));
        return IntStream.rangeClosed(0, (int) count)
                .mapToObj(i -> smallest * Math.pow(10, i / 2.0))
                .toList();
    }

    /** The pair with the smallest loss that is found. */
    Pair best(HeldOutLoss loss) {
        Map<Place, Double> known = new HashMap<>();
        Place at = new Place(strengths.size() / 2, couplings.size() / 2);
        while (true) {
            Place best = around(at).stream()
                    .min(Comparator.comparingDouble(place -> loss(place, loss, known)))
                    .orElseThrow();
            if (best.equals(at)) {
                return pair(at);
            }
            at = best;
        }
    }

    private double loss(Place place, HeldOutLoss loss, Map<Place, Double> known) {
        Double before = known.get(place);
        double value = before == null ? loss.of(pair(place)) : before;
        known.put(place, value);
        return value;
    }

    private Pair pair(Place place) {
        return new Pair(strengths.get(place.strength()), couplings.get(place.coupling()));
    }

    /** The place itself first: of equals, a walk stays. */
    private List<Place> around(Place at) {
        List<Place> places = new ArrayList<>();
        for (int[] step : new int[][] {{0, 0}, {1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
            Place place = new Place(at.strength() + step[0], at.coupling() + step[1]);
            if (place.strength() >= 0
                    && place.strength() < strengths.size()
                    && place.coupling() >= 0
                    && place.coupling() < couplings.size()) {
                places.add(place);
            }
        }
        return places;
    }
}
