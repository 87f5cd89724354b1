package dev.graft.strategies.relational;

import static dev.graft.core.Require.require;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Relational;
import dev.graft.strategies.relational.mapping.Carried;
import dev.graft.strategies.relational.mapping.Mappings;
import dev.graft.strategies.relational.tree.BoostedTrees;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Examples;
import dev.graft.strategies.relational.tree.Growth;
import dev.graft.strategies.relational.tree.Revision;
import dev.graft.strategies.relational.tree.Variables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * TreeBoostler: boosted trees of the source, put into the words of the target and revised there.
 *
 * <ol>
 *   <li>Learn boosted trees in the source, as {@link RdnBoost} does.
 *   <li>Map: from the first tree on and from the top of each, predicates become those of the target that divide its examples best,
 *       consistently with types; leaves are learned again of the target's gradients.
 *   <li>Revise: prune what serves no example, and learn on from there.
 *   <li>Keep the revised trees if the target's visible examples are more probable by them.
 * </ol>
 *
 * <p>Where several predicates of the source may be the one that corresponds, or the arguments of the one may be in another order,
 * all are mapped, and the one by which the visible examples are most probable is kept.
 *
 * <p>Cost: that of {@link RdnBoost} in the source, once for all folds, and in each fold; and for each test of the source the
 * mappings of predicates that it is the first to use, of which each divides the examples once.
 *
 * <p>Source: R. Azevedo Santos, A. Paes, G. Zaverucha, "Transfer learning by mapping and revising boosted relational dependency
 * networks", Machine Learning 109, 2020. Deviations: a mapping is chosen by the squared error of the gradients where they are divided, as
 * in the authors' program; with {@code trust} the values of the source's leaves are a prior of the target's; the head may be mapped in
 * any order of its arguments; a test of which nothing is left gives its place to what stood where it is not true; the revised trees are
 * kept only if they are better, by likelihood.
 */
public final class TreeBoostler extends RelationalLearning<List<Carried>, TreeBoostler.Learned> {
    private final Settings settings;
    private final Growth growth;

    public TreeBoostler(Settings settings) {
        this.settings = settings;
        this.growth = settings.growth().growth();
    }

    /** The knobs of {@link TreeBoostler}. */
    public record Settings(
            @Setting(
                    byDefault = "true",
                    about = "whether mapped trees are pruned and learned on; false: only their leaves are learned")
            boolean revise,

            @Setting(
                    byDefault = "0",
                    about =
                            "how many examples of the target the value of a leaf of the source counts for; 0: it is forgotten")
            double trust,

            GrowthSettings growth) {
        public Settings {
            require(trust >= 0, "trust must be at least 0, was %s", trust);
        }
    }

    /** What became of the trees in a target. */
    record Learned(Carried.Mapped mapped, BoostedTrees kept) {}

    @Override
    List<Carried> carried(Relational seen, FitContext context) {
        return seen.sources().stream()
                .map(source -> new Carried(source, SourceTrees.of(source, growth, context), settings.trust()))
                .toList();
    }

    @Override
    Learned learned(List<Carried> carried, KnowledgeBase target, Relational seen, FitContext context) {
        Coverage coverage = new Coverage(
                Examples.of(target.atoms()), Variables.ofHead(target.asked().arity()));
        List<Carried.Mapped> all = new ArrayList<>();
        for (Carried one : carried) {
            Mappings mappings = Mappings.between(one.source(), target, seen.mapping());
            mappings.heads()
                    .forEach(head -> all.add(one.to(
                            target,
                            mappings,
                            head,
                            coverage,
                            growth,
                            context.seeds().random(Axis.BATCH_ORDER),
                            context)));
        }
        Carried.Mapped best = all.stream()
                .max(Comparator.comparingDouble(Carried.Mapped::logLikelihood))
                .orElseThrow(() -> Unmappable.to(target));
        BoostedTrees kept = settings.revise()
                ? new Revision(target, coverage, growth)
                        .of(best.trees(), context.seeds().random(Axis.BATCH_ORDER), context)
                : best.trees();
        return new Learned(best, kept);
    }

    @Override
    Predictor predictor(Learned learned) {
        return learned.kept();
    }

    @Override
    List<Exhibit> exhibits(Learned learned) {
        return List.of(
                MappingTable.of(learned.mapped()),
                new Exhibit.Rules(
                        "The first tree of the source: what each rule adds to the log-odds",
                        learned.mapped().from().trees().rules(0)),
                new Exhibit.Rules(
                        "The same in the words of the target",
                        learned.mapped().trees().rules(0)),
                new Exhibit.Rules("The tree that is kept", learned.kept().rules(0)));
    }

    /** Finds {@link TreeBoostler}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "tree-boostler";
        }

        @Override
        public String summary() {
            return "Boosted trees of the source, mapped to predicates of the target and revised there.";
        }

        @Override
        public Family family() {
            return Family.RELATIONAL;
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.RELATIONS);
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "Azevedo Santos, Paes, Zaverucha: Transfer learning by mapping and revising boosted relational dependency networks. Machine Learning 109, 2020",
                    "https://doi.org/10.1007/s10994-020-05871-x");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public TreeBoostler create(Settings settings) {
            return new TreeBoostler(settings);
        }
    }
}
