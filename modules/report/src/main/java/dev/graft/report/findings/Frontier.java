package dev.graft.report.findings;

import dev.graft.core.labels.Budget;
import dev.graft.core.result.Contender;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Outcome;
import dev.graft.core.statistics.Cell;
import dev.graft.core.statistics.Estimate;
import dev.graft.core.strategy.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What contenders are compared by over what it costs, at one budget: costs depend on the budget, so that a mean over budgets would be of no fit that
 * there was. Upper bounds are left out, since they see more labels.
 *
 * @param kind of cost
 * @param points by cost, ascending
 * @param unknown whose cost nobody knows
 */
public record Frontier(Kind kind, Budget budget, List<Point> points, List<Contender> unknown) {

    /** What is paid. */
    public enum Kind {
        SECONDS,
        PARAMETERS,
        MEMORY
    }

    /**
     * A contender.
     *
     * @param cost in seconds, numbers or bytes, at least 0
     * @param isOnFront whether no other is at least as good for at most this cost, and better in one of the two
     */
    public record Point(Contender contender, double cost, Estimate value, boolean isOnFront) {}

    public Frontier {
        points = List.copyOf(points);
        unknown = List.copyOf(unknown);
    }

    /** A frontier for each kind of cost that is known of anyone, at the largest budget at which anyone finished. */
    public static List<Frontier> all(Findings findings) {
        List<Frontier> all = new ArrayList<>();
        budget(findings).ifPresent(budget -> {
            for (Kind kind : Kind.values()) {
                Frontier frontier = of(kind, budget, findings);
                if (!frontier.points().isEmpty()) {
                    all.add(frontier);
                }
            }
        });
        return all;
    }

    /** The contenders on the front, by cost. */
    public List<Point> front() {
        return points.stream().filter(Point::isOnFront).toList();
    }

    private static Frontier of(Kind kind, Budget budget, Findings findings) {
        List<Point> points = new ArrayList<>();
        List<Contender> unknown = new ArrayList<>();
        for (Cell cell : cells(findings, budget)) {
            OptionalDouble cost = cost(kind, cell, findings);
            if (cost.isPresent()) {
                points.add(new Point(
                        cell.contender(), cost.getAsDouble(), cell.value().orElseThrow(), true));
            } else {
                unknown.add(cell.contender());
            }
        }
        points.sort(Comparator.comparingDouble(Point::cost));
        return new Frontier(
                kind,
                budget,
                points.stream()
                        .map(point -> new Point(
                                point.contender(),
                                point.cost(),
                                point.value(),
                                points.stream().noneMatch(other -> beats(other, point))))
                        .toList(),
                unknown);
    }

    private static boolean beats(Point one, Point other) {
        double better = one.value().mean() - other.value().mean();
        return better >= 0 && one.cost() <= other.cost() && (better > 0 || one.cost() < other.cost());
    }

    private static Optional<Budget> budget(Findings findings) {
        return findings.run().budgets().stream()
                .filter(budget -> !cells(findings, budget).isEmpty())
                .max(Comparator.comparingDouble(Budget::size));
    }

    /** What has a value at a budget, but for upper bounds. */
    private static List<Cell> cells(Findings findings, Budget budget) {
        return findings.run().contenders().stream()
                .filter(contender -> contender.role() != Role.UPPER_BOUND)
                .map(contender -> findings.comparison().cell(contender, budget))
                .filter(cell -> cell.value().isPresent())
                .toList();
    }

    private static OptionalDouble cost(Kind kind, Cell cell, Findings findings) {
        return switch (kind) {
            case SECONDS ->
                Double.isFinite(cell.fitSeconds()) ? OptionalDouble.of(cell.fitSeconds()) : OptionalDouble.empty();
            case PARAMETERS -> parameters(cell, findings);
            case MEMORY ->
                measured(cell, findings).stream()
                        .mapToDouble(FitCost::peakBytes)
                        .findFirst();
        };
    }

    /** As the trials say, or where they are of before it was counted, as the measured fit says. */
    private static OptionalDouble parameters(Cell cell, Findings findings) {
        OptionalDouble ofTrials = findings.finished(cell.contender(), cell.budget()).stream()
                .flatMapToLong(result -> ((Outcome.Finished) result.outcome()).trainedParameters().stream())
                .average();
        return ofTrials.isPresent()
                ? ofTrials
                : measured(cell, findings).stream()
                        .flatMapToLong(cost -> cost.trainedParameters().stream())
                        .average();
    }

    private static Optional<FitCost> measured(Cell cell, Findings findings) {
        return findings.run().files().costs().stream()
                .filter(cost -> cost.trial().contender().equals(cell.contender().name())
                        && cost.trial().budget().equals(cell.budget()))
                .findFirst();
    }
}
