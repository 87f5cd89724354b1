package dev.graft.strategies.relational;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Clause;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Need;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Setting;
import dev.graft.core.strategy.StrategyProvider;
import dev.graft.core.transfer.Relational;
import dev.graft.strategies.relational.mapping.Mappings;
import dev.graft.strategies.relational.rule.RuleBook;
import dev.graft.strategies.relational.rule.RuleFile;
import dev.graft.strategies.relational.rule.TreeRules;
import dev.graft.strategies.relational.tree.Coverage;
import dev.graft.strategies.relational.tree.Examples;
import dev.graft.strategies.relational.tree.Variables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules of the source, each put into the words of the target by itself, with weights learned there.
 *
 * <pre>  P(y = true | x) = sigmoid(b + sum_r w_r n_r(x))</pre>
 *
 * <p>where n_r(x) is in how many ways the body of rule r is true of x, up to {@code ways}. Weights are the learner's of the
 * experiment. Rules are those of boosted trees, learned in the source, or those of a file that somebody wrote.
 *
 * <p>Cost: that of {@link RdnBoost} in the source, once; for each rule the mappings of its predicates, of which each is asked of all
 * visible examples.
 *
 * <p>Source: L. Mihalkova, T. Huynh, R. Mooney, "Mapping and revising Markov logic networks for transfer learning", AAAI 2007:
 * TAMAR's local mapping, which maps each clause by itself, and weights learned again. Deviations: only rules whose head is asked;
 * a mapping is chosen by the likelihood of the examples given the one rule, in place of the weighted pseudo-log-likelihood of a
 * network; rules are not revised.
 */
public final class RuleTransfer extends RelationalLearning<List<RuleBook>, RuleBook.Mapped> {
    private final Settings settings;

    public RuleTransfer(Settings settings) {
        this.settings = settings;
    }

    /** The knobs of {@link RuleTransfer}. */
    public record Settings(
            @Setting(
                    byDefault = "",
                    about = "a file of rules in the words of the source, one a line; without one, they are learned")
            String rules,

            @Setting(byDefault = "1", about = "ways in which a rule's body is true that are counted; 1: whether it is")
            int ways,

            GrowthSettings growth) {
        public Settings {
            require(ways >= 1, "ways must be at least 1, was %d", ways);
        }
    }

    @Override
    List<RuleBook> carried(Relational seen, FitContext context) {
        return settings.rules().isEmpty()
                ? seen.sources().stream()
                        .map(source -> new RuleBook(
                                source,
                                TreeRules.of(
                                        SourceTrees.of(source, settings.growth().growth(), context))))
                        .toList()
                : written(seen);
    }

    /** The rules of the file about a predicate that may be the one that corresponds. */
    private List<RuleBook> written(Relational seen) {
        List<Clause> rules =
                RuleFile.read(Path.of(settings.rules()), seen.sources().get(0).schema());
        List<RuleBook> books = seen.sources().stream()
                .map(source -> new RuleBook(
                        source,
                        rules.stream()
                                .filter(rule -> rule.head().predicate().equals(source.query()))
                                .toList()))
                .filter(book -> !book.rules().isEmpty())
                .toList();
        if (books.isEmpty()) {
            throw new GraftException("rules: %s has no rule about %s. Write one."
                    .formatted(
                            settings.rules(),
                            String.join(
                                    " or ",
                                    seen.sources().stream()
                                            .map(KnowledgeBase::query)
                                            .toList())));
        }
        return books;
    }

    @Override
    RuleBook.Mapped learned(List<RuleBook> carried, KnowledgeBase target, Relational seen, FitContext context) {
        Coverage coverage = new Coverage(
                Examples.of(target.atoms()), Variables.ofHead(target.asked().arity()));
        List<RuleBook.Mapped> all = new ArrayList<>();
        for (RuleBook book : carried) {
            Mappings mappings = Mappings.between(book.source(), target, seen.mapping());
            mappings.heads()
                    .forEach(head -> all.add(book.to(target, mappings, head, coverage, settings.ways(), context)));
        }
        return all.stream()
                .max(Comparator.comparingDouble(RuleBook.Mapped::logLikelihood))
                .orElseThrow(() -> Unmappable.to(target));
    }

    @Override
    Predictor predictor(RuleBook.Mapped learned) {
        return learned.predictor();
    }

    @Override
    List<Exhibit> exhibits(RuleBook.Mapped learned) {
        return List.of(
                new Exhibit.Rules(
                        "What rules of the source became",
                        learned.images().entrySet().stream()
                                .flatMap(entry -> Stream.of(
                                        entry.getKey().toString(),
                                        "    became  "
                                                + entry.getValue()
                                                        .map(Clause::toString)
                                                        .orElse("nothing")))
                                .toList()),
                new Exhibit.Rules("Mapped rules with their weights", learned.words()));
    }

    /** Finds {@link RuleTransfer}. */
    public static final class Provider implements StrategyProvider<Settings> {
        @Override
        public String id() {
            return "rule-transfer";
        }

        @Override
        public String summary() {
            return "Rules of the source, learned or written by hand, mapped one by one and weighed again.";
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
                    "Mihalkova, Huynh, Mooney: Mapping and revising Markov logic networks for transfer learning. AAAI 2007",
                    "https://cdn.aaai.org/AAAI/2007/AAAI07-096.pdf");
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public String reads(Settings settings) {
            return settings.rules().isEmpty() ? "" : RuleFile.fingerprint(Path.of(settings.rules()));
        }

        @Override
        public RuleTransfer create(Settings settings) {
            return new RuleTransfer(settings);
        }
    }
}
