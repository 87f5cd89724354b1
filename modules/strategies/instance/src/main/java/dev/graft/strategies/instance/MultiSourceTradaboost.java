package dev.graft.strategies.instance;

import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@link Tradaboost} with several sources, of which each round takes the one that helps most, so that an unrelated source does
 * no harm.
 *
 * <pre>  for t = 1 .. N:
 *    h_k from the learner, on source k and the target with the weights w, for each k
 *    h_t, ε_t: the h_k with the smallest error on the target, and that error
 *    β_t and the new weights of all samples as in TrAdaBoost
 *  p(y | x) = Σ_t log(1 / β_t) p_t(y | x) / Σ_t log(1 / β_t)</pre>
 *
 * <p>Assumes that one of the sources, or part of it, has the target's p(y | x). Costs N fits of the learner for each source.
 * Not for a handful of target labels, by which the best source is chosen by chance. With a single source it is TrAdaBoost in
 * which all rounds vote.
 *
 * <p>Source: Yao, Doretto: Boosting for transfer learning with multiple sources, CVPR 2010, algorithm 1. Deviations: those of
 * {@link Tradaboost}.
 */
public final class MultiSourceTradaboost implements AdaptationStrategy {
    private final Tradaboost.Settings settings;

    public MultiSourceTradaboost(Tradaboost.Settings settings) {
        this.settings = settings;
    }

    /** A round that was tried with one of the sources. */
    private record Candidate(int source, Predictor predictor, boolean[] mistakes) {}

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        Pooled sources = Pooled.sources(seen);
        Pooled pooled = sources.with(seen.targetLabels(), seen.targetWeight());
        List<int[]> lessons = lessons(seen.sources(), pooled.data().size());
        Boosting boosting = settings.boosting(pooled, sources.data().size());
        int[] taken = new int[lessons.size()];
        for (int round = 1; round <= settings.rounds() && boosting.goesOn(); round++) {
            context.progress("rounds", round, settings.rounds());
            Candidate best = candidate(0, lessons, pooled, boosting, context);
            for (int k = 1; k < lessons.size(); k++) {
                Candidate other = candidate(k, lessons, pooled, boosting, context);
                best = boosting.error(other.mistakes()) < boosting.error(best.mistakes()) ? other : best;
            }
            taken[best.source()]++;
            boosting.add(best.predictor(), best.mistakes());
        }
        List<Exhibit> exhibits = new ArrayList<>(
                boosting.exhibits(settings.rounds(), sources.data().classes()));
        exhibits.add(table(taken));
        return new Fitted(List.of(boosting.voteOfAll()), exhibits);
    }

    /** For each source with samples, the positions of its samples and of the target's among all. */
    private static List<int[]> lessons(List<Labelled> sources, int all) {
        int inSources = sources.stream().mapToInt(Labelled::size).sum();
        List<int[]> lessons = new ArrayList<>();
        int from = 0;
        for (Labelled source : sources) {
            IntStream own = IntStream.range(from, from + source.size());
            lessons.add(IntStream.concat(own, IntStream.range(inSources, all)).toArray());
            from += source.size();
        }
        return lessons;
    }

    private static Candidate candidate(
            int source, List<int[]> lessons, Pooled pooled, Boosting boosting, FitContext context) {
        context.checkCancelled();
        int[] lesson = lessons.get(source);
        double[] weights = boosting.weights();
        Predictor predictor = context.learner()
                .fit(
                        pooled.data().select(lesson),
                        IntStream.of(lesson).mapToDouble(i -> weights[i]).toArray(),
                        context.seeds());
        return new Candidate(source, predictor, Tradaboost.mistakes(predictor, pooled.data()));
    }

    private static Exhibit table(int[] taken) {
        return new Exhibit.Table(
                "Rounds by source",
                List.of("source", "rounds that took it"),
                IntStream.range(0, taken.length)
                        .mapToObj(k -> List.of("source " + (k + 1), String.valueOf(taken[k])))
                        .toList());
    }

    /** Finds {@link MultiSourceTradaboost}. */
    public static final class Provider implements TargetLabelsProvider<Tradaboost.Settings> {
        @Override
        public String id() {
            return "multi-source-tradaboost";
        }

        @Override
        public String summary() {
            return "Boosting in which each round takes the source that helps most.";
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Yao, Doretto: Boosting for transfer learning with multiple sources. CVPR 2010",
                    "https://doi.org/10.1109/CVPR.2010.5539857");
        }

        @Override
        public Class<Tradaboost.Settings> settings() {
            return Tradaboost.Settings.class;
        }

        @Override
        public MultiSourceTradaboost create(Tradaboost.Settings settings) {
            return new MultiSourceTradaboost(settings);
        }
    }
}
