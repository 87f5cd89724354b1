package dev.graft.selection;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The candidate whose predictor is best by a criterion; of equals, the first. Each is fitted on the same, with the same seeds;
 * it shows what was tried, and hands over the snapshots of the one that is taken alone.
 *
 * <p>A candidate that says it cannot learn from the data, because its training diverges for instance, or whose value is NaN, is
 * not taken; where none can be taken, the fit fails.
 *
 * <p>Cost: the time of all fits together; the memory of two, snapshots included.
 */
public final class BestCandidate implements AdaptationStrategy {
    private final Criterion criterion;
    private final List<String> settings;
    private final List<Candidate> candidates;

    /**
     * A choice among strategies.
     *
     * @param settings the names of those that candidates differ in
     * @param candidates at least one, each with a value for each of the settings
     */
    public BestCandidate(Criterion criterion, List<String> settings, List<Candidate> candidates) {
        this.criterion = criterion;
        this.settings = List.copyOf(settings);
        this.candidates = List.copyOf(candidates);
        require(!candidates.isEmpty(), "there must be at least one candidate");
    }

    /** A candidate that can be taken. */
    private record Fit(int candidate, double value, Fitted fitted, Withheld context) {}

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Judged judged = criterion.on(seen, context.seeds());
        Optional<Fit> best = Optional.empty();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            context.checkCancelled();
            Withheld own = new Withheld(context, "candidate %d of %d".formatted(i + 1, candidates.size()));
            try {
                Fitted fitted = candidates.get(i).strategy().fit(judged.fitted(), own);
                double value = judged.value().applyAsDouble(fitted.predictors().get(0));
                values.add(String.format(Locale.ROOT, "%.4f", value));
                if (best.isEmpty()
                        ? !Double.isNaN(value)
                        : criterion.isBetter(value, best.get().value())) {
                    best = Optional.of(new Fit(i, value, fitted, own));
                }
            } catch (GraftException unfit) {
                values.add("failed: " + unfit.getMessage());
            }
        }
        Fit taken = best.orElseThrow(
                () -> new GraftException("choosing settings by %s: none of %d candidates can be taken. The first: %s"
                        .formatted(criterion.id(), candidates.size(), values.get(0))));
        taken.context().handOver();
        return new Fitted(
                taken.fitted().predictors(),
                Stream.concat(Stream.of(tried(values, taken.candidate())), taken.fitted().exhibits().stream())
                        .toList());
    }

    private Exhibit tried(List<String> values, int taken) {
        String better = criterion.higherIsBetter() ? "higher" : "lower";
        List<String> columns = new ArrayList<>(settings);
        columns.addAll(List.of("%s, the %s the better".formatted(criterion.words(), better), "taken"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<String> row = new ArrayList<>(candidates.get(i).values());
            row.addAll(List.of(values.get(i), i == taken ? "yes" : ""));
            rows.add(row);
        }
        return new Exhibit.Table("Settings tried", columns, rows);
    }
}
