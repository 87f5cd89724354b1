package dev.graft.strategies.relational;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Labelled;
import dev.graft.core.measure.Measure;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.RelationalStrategy;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Relational;
import dev.graft.learners.LinearLearner;
import dev.graft.strategies.relational.PlantedWorld.Words;
import dev.graft.testkit.QuietContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worlds whose answer is known. */
class PlantedRuleTest {
    private static final GrowthSettings GROWTH = new GrowthSettings(10, 3, 2, 8, 2);
    private static final RelationalStrategy SCRATCH = new RdnBoost(GROWTH);
    private static final RelationalStrategy TREES = new TreeBoostler(new TreeBoostler.Settings(true, 0, GROWTH));
    private static final RelationalStrategy MAPPED = new TreeBoostler(new TreeBoostler.Settings(false, 0, GROWTH));
    private static final RelationalStrategy RULES = new RuleTransfer(new RuleTransfer.Settings("", 1, GROWTH));
    private static final KnowledgeBase OFFICE = PlantedWorld.of(Words.OFFICE, 2, 24, 1);
    private static final KnowledgeBase THEATRE = PlantedWorld.of(Words.THEATRE, 1, 24, 2);
    private static final KnowledgeBase HELD_OUT = PlantedWorld.of(Words.THEATRE, 1, 24, 3);

    @Test
    void aPlantedRuleIsFound() {
        Fitted fitted = fit(SCRATCH, OFFICE, THEATRE);
        assertThat(precision(fitted, HELD_OUT)).isEqualTo(1);
        List<String> rules = ((Exhibit.Rules) fitted.exhibits().get(0)).lines();
        assertThat(rules.get(0)).startsWith("+0.858  directedby(A, B) :- playsin(C, A), stages(B, C).");
    }

    @Test
    void renamedPredicatesAreMappedBack() {
        Fitted fitted = fit(MAPPED, OFFICE, THEATRE);
        assertThat(precision(fitted, HELD_OUT)).isEqualTo(1);
        assertThat(((Exhibit.Table) fitted.exhibits().get(0)).rows())
                .containsExactlyInAnyOrder(
                        List.of("under(A, B)", "directedby(A, B)"),
                        List.of("member(A, B)", "playsin(A, B)"),
                        List.of("leads(A, B)", "stages(A, B)"));
        assertThat(precision(fit(RULES, OFFICE, THEATRE), HELD_OUT)).isEqualTo(1);
    }

    @Test
    void aFewExamplesAreEnoughWhereTheRuleIsKnown() {
        KnowledgeBase few = few(THEATRE, 3, 3);
        double mapped = precision(fit(MAPPED, OFFICE, few), HELD_OUT);
        double scratch = precision(fit(SCRATCH, OFFICE, few), HELD_OUT);
        assertThat(mapped).isEqualTo(1);
        assertThat(scratch).isLessThan(0.9);
    }

    @Test
    void argumentsInAnotherOrderAreTurnedBack() {
        // without what is given, who plays and who stages may change places instead
        Fitted fitted = MAPPED.fit(
                new Relational(List.of(turned(OFFICE)), List.of(THEATRE), Map.of("member", "playsin")), context());
        assertThat(precision(fitted, HELD_OUT)).isEqualTo(1);
        assertThat(((Exhibit.Table) fitted.exhibits().get(0)).rows())
                .contains(List.of("under(A, B)", "directedby(B, A)"));
        assertThat(precision(fit(RULES, turned(OFFICE), THEATRE), HELD_OUT)).isEqualTo(1);
    }

    @Test
    void theOppositeRuleHurtsWhoTrustsItAndIsTurnedByWhoLearnsLeavesAgain() {
        KnowledgeBase opposite = PlantedWorld.opposite(Words.OFFICE, 2, 24, 1);
        RelationalStrategy trusting = new TreeBoostler(new TreeBoostler.Settings(false, 1000, GROWTH));
        assertThat(measured(Measure.AUC_ROC, fit(trusting, opposite, THEATRE), HELD_OUT))
                .isLessThan(0.1);
        assertThat(measured(Measure.AUC_ROC, fit(trusting, OFFICE, THEATRE), HELD_OUT))
                .isEqualTo(1);
        assertThat(measured(Measure.AUC_ROC, fit(MAPPED, opposite, THEATRE), HELD_OUT))
                .isEqualTo(1);
    }

    @Test
    void theSamePredicateIsFoundAmongSeveral() {
        KnowledgeBase likes =
                PlantedWorld.knowledge(Words.OFFICE, 2, 24, false, 1).asking("likes");
        KnowledgeBase withNegatives = new KnowledgeBase(OFFICE.schema(), "likes", likes.examples());
        Relational searched = new Relational(List.of(withNegatives, OFFICE), List.of(THEATRE), Map.of());
        Exhibit.Table table =
                (Exhibit.Table) TREES.fit(searched, context()).exhibits().get(0);
        assertThat(table.rows()).contains(List.of("under(A, B)", "directedby(A, B)"));
    }

    @Test
    void aMappingThatIsGivenIsKept() {
        Relational wrong = new Relational(List.of(OFFICE), List.of(THEATRE), Map.of("leads", "playsin"));
        Exhibit.Table table =
                (Exhibit.Table) MAPPED.fit(wrong, context()).exhibits().get(0);
        assertThat(table.rows())
                .noneMatch(row -> row.get(0).startsWith("leads") && row.get(1).startsWith("stages"));
    }

    @Test
    void theSameSeedGivesTheSameScores() {
        for (RelationalStrategy strategy : List.of(SCRATCH, TREES, MAPPED, RULES)) {
            Scores once = fit(strategy, OFFICE, THEATRE).predictors().get(0).scores(HELD_OUT.atoms());
            Scores again = fit(strategy, OFFICE, THEATRE).predictors().get(0).scores(HELD_OUT.atoms());
            assertThat(once.difference(again)).isZero();
        }
    }

    /** The same, where who is asked about stands behind. */
    private static KnowledgeBase turned(KnowledgeBase base) {
        List<Atom> atoms = IntStream.range(0, base.examples().size())
                .mapToObj(base.atoms()::atom)
                .map(atom -> new Atom(
                        atom.predicate(),
                        List.of(atom.constants().get(1), atom.constants().get(0))))
                .toList();
        List<World> worlds = IntStream.range(0, base.examples().size())
                .mapToObj(base.atoms()::world)
                .toList();
        return new KnowledgeBase(
                base.schema(),
                base.query(),
                new Labelled(Atoms.of(atoms, worlds), base.examples().labels()));
    }

    private static KnowledgeBase few(KnowledgeBase base, int positives, int negatives) {
        int[] yes = IntStream.range(0, base.examples().size())
                .filter(base::isTrue)
                .limit(positives)
                .toArray();
        int[] no = IntStream.range(0, base.examples().size())
                .filter(i -> !base.isTrue(i))
                .skip(100)
                .limit(negatives)
                .toArray();
        return base.select(IntStream.concat(IntStream.of(yes), IntStream.of(no)).toArray());
    }

    private static Fitted fit(RelationalStrategy strategy, KnowledgeBase source, KnowledgeBase target) {
        return strategy.fit(Relational.of(source, target), context());
    }

    private static QuietContext context() {
        return new QuietContext(new Seeds(7), new LinearLearner(LinearLearner.Settings.defaults()));
    }

    private static double precision(Fitted fitted, KnowledgeBase heldOut) {
        return measured(Measure.AVERAGE_PRECISION, fitted, heldOut);
    }

    private static double measured(Measure measure, Fitted fitted, KnowledgeBase heldOut) {
        return measure.of(
                fitted.predictors().get(0).scores(heldOut.atoms()),
                heldOut.examples().labels());
    }
}
