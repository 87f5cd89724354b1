package dev.graft.report;

import dev.graft.core.strategy.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Exhibits of all five kinds. */
final class Exhibits {
    private Exhibits() {}

    static List<Exhibit> of(String contender) {
        return switch (contender) {
            case "coral" -> List.of(scatter(), matrix(), rotation());
            case "tca" -> List.of(curve());
            case "kmm" -> List.of(table(), rules());
            default -> List.of();
        };
    }

    static Exhibit table() {
        return new Exhibit.Table(
                "Heaviest source samples",
                List.of("sample", "class", "weight"),
                List.of(List.of("17", "digit 3", "12.4"), List.of("801", "digit 8", "11.9")));
    }

    static Exhibit rules() {
        return new Exhibit.Rules(
                "Learned rules",
                List.of("advisedby(X, Y) :- publication(P, X), publication(P, Y), professor(Y).", "w = 1.73"));
    }

    static Exhibit curve() {
        List<Double> x = IntStream.range(0, 60).mapToObj(i -> 1.0 * i).toList();
        List<Double> y = x.stream()
                .map(i -> i == 7 ? Double.NaN : 2 * Math.exp(-i / 12) + 0.2)
                .toList();
        List<Double> z = x.stream().map(i -> 1.4 * Math.exp(-i / 20) + 0.3).toList();
        return new Exhibit.Curve(
                "Distance of the domains",
                "iteration",
                "maximum mean discrepancy",
                List.of(new Exhibit.Series("training", x, y), new Exhibit.Series("validation", x, z)));
    }

    static Exhibit scatter() {
        return new Exhibit.Scatter(
                "Domains after the mapping", List.of(cloud("source", 0, 300), cloud("target", 1.2, 1500)));
    }

    static Exhibit matrix() {
        List<String> names = IntStream.range(0, 10).mapToObj(i -> "digit " + i).toList();
        Random random = new Random(3);
        List<List<Double>> values = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            int diagonal = row;
            values.add(IntStream.range(0, names.size())
                    .mapToObj(column -> (double) (column == diagonal ? 30 + random.nextInt(10) : random.nextInt(5)))
                    .toList());
        }
        return new Exhibit.Matrix("Which digit is taken for which", names, names, values);
    }

    private static Exhibit rotation() {
        return new Exhibit.Matrix(
                "Mapping",
                List.of("a", "b"),
                List.of("a", "b", "c"),
                List.of(List.of(0.8, -0.6, Double.NaN), List.of(0.61, 0.79, 0.0)));
    }

    private static Exhibit.Series cloud(String name, double centre, int points) {
        Random random = new Random(points);
        List<Double> x =
                random.doubles(points).mapToObj(u -> centre + 2 * u * u).toList();
        List<Double> y = IntStream.range(0, points)
                .mapToObj(i -> centre + random.nextGaussian())
                .toList();
        return new Exhibit.Series(name, x, y);
    }
}
