package dev.graft.strategies.relational;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.RelationalStrategy;
import dev.graft.core.strategy.Role;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Relational;
import dev.graft.strategies.relational.tree.BoostedTrees;
import dev.graft.strategies.relational.tree.Boosting;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Examples;
import dev.graft.strategies.relational.tree.Growth;
import dev.graft.strategies.relational.tree.TreeLearner;
import dev.graft.strategies.relational.tree.Variables;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Boosted relational dependency network: the probability of an atom, given the facts of its world, is a sum of relational
 * regression trees, learned from the target alone. The baseline from scratch.
 *
 * <pre>  P(y | x) = sigmoid(psi_0 + sum_m tree_m(x)),   tree_m fits  I(y) - P_{m-1}(y | x)</pre>
 *
 * <p>One predicate is asked, and all others are known, so that one conditional distribution of the network is learned, and no
 * sampling is needed to infer.
 *
 * <p>Cost: trees x leaves x (conjunctions tried) x (examples), each conjunction of each example once for all trees; see {@code
 * SplitSearch}.
 *
 * <p>Source: S. Natarajan, T. Khot, K. Kersting, B. Gutmann, J. Shavlik, "Gradient-based boosting for statistical relational
 * learning: the relational dependency network case", Machine Learning 86, 2012. As in the authors' program psi_0 is -1.8
 * and two negative examples are drawn for each positive one. Deviations: tests are searched completely up to two literals, as {@code
 * SplitSearch} says, not best-first; no aggregates, and no recursion.
 */
public final class RdnBoost implements RelationalStrategy {
    private final Growth growth;

    public RdnBoost(GrowthSettings settings) {
        this.growth = settings.growth();
    }

    @Override
    public Fitted fit(Relational seen, FitContext context) {
        List<BoostedTrees> learned = seen.targets().stream()
                .map(target -> learn(target, growth, context.seeds().random(Axis.BATCH_ORDER), context))
                .toList();
        return new Fitted(
                List.copyOf(learned),
                List.of(new Exhibit.Rules(
                        "The first tree: what each rule adds to the log-odds",
                        learned.get(0).rules(0))));
    }

    /** The trees of a knowledge base by itself. */
    static BoostedTrees learn(KnowledgeBase base, Growth growth, Random random, FitContext context) {
        Coverage coverage = new Coverage(
                Examples.of(base.atoms()), Variables.ofHead(base.asked().arity()));
        TreeLearner learner = new TreeLearner(base, coverage, growth);
        return new Boosting(base, coverage, growth)
                .run((number, targets, examples) -> learner.learn(targets, examples), random, context);
    }

    /** Finds {@link RdnBoost}. */
    public static final class Provider implements StrategyProvider<GrowthSettings> {
        @Override
        public String id() {
            return "rdn-boost";
        }

        @Override
        public String summary() {
            return "From scratch: boosted relational trees, learned from the target alone.";
        }

        @Override
        public Family family() {
            return Family.RELATIONAL;
        }

        @Override
        public Role role() {
            return Role.SCRATCH;
        }

        @Override
        public Set<Need> needs() {
            return Set.of();
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Natarajan, Khot, Kersting, Gutmann, Shavlik: Gradient-based boosting for statistical relational learning. Machine Learning 86, 2012",
                    "https://doi.org/10.1007/s10994-011-5244-9");
        }

        @Override
        public Class<GrowthSettings> settings() {
            return GrowthSettings.class;
        }

        @Override
        public RdnBoost create(GrowthSettings settings) {
            return new RdnBoost(settings);
        }
    }
}
