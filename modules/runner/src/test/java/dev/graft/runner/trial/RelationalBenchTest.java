package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.Fingerprint;
import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Truth;
import dev.graft.core.relation.Atom;
import dev.graft.core.samples.Atoms;
import dev.graft.core.transfer.Relational;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.RelationalScenario;
import dev.graft.runner.plugins.Villages;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelationalBenchTest {
    private static final Budget FEW = new Budget.Share(0.001);
    private static final Budget THIRD = new Budget.Share(0.3);
    private static final Budget ALL = new Budget.Share(1);
    private static final Domain SOURCE = villages(2, "s-likes", "s-");
    private static final Domain SEARCHED = villages(2, "", "s-");
    private static final Domain TARGET = villages(4, "likes", "");
    private static final RelationalScenario SCENARIO = RelationalScenario.of(SOURCE, TARGET);

    @Test
    void eachFoldIsLearnedFromInTurnAndTheOthersAreJudged() {
        RelationalBench bench = bench(SCENARIO);
        assertThat(bench.tasks())
                .containsExactly(
                        "learned from village 1",
                        "learned from village 2",
                        "learned from village 3",
                        "learned from village 4");
        List<Split> splits = bench.splits(ALL, 0);
        Offer offer = bench.offer(splits, 0, List.of());
        Relational seen = (Relational) offer.seen();
        assertThat(seen.targets()).hasSize(4);
        assertThat(offer.heldOut()).hasSize(4);
        for (int t = 0; t < 4; t++) {
            assertThat(worlds(seen.targets().get(t).atoms())).containsExactly("village " + (t + 1));
            assertThat(seen.targets().get(t).examples().size()).isEqualTo(144);
            assertThat(worlds((Atoms) offer.heldOut().get(t).samples()))
                    .hasSize(3)
                    .doesNotContain("village " + (t + 1));
            assertThat(offer.heldOut().get(t).samples().size()).isEqualTo(3 * 144);
            assertThat(splits.get(t).heldOut()).doesNotContain(splits.get(t).visible());
        }
        assertThat(bench.pool().orElseThrow().size()).isEqualTo(4 * 144);
    }

    @Test
    void whereMostFoldsAreLearnedFromTheOtherNamesTheTask() {
        RelationalBench bench = bench(new RelationalScenario(SOURCE, TARGET, 3, OptionalInt.empty(), Map.of(), 1));
        assertThat(bench.tasks())
                .containsExactly(
                        "judged on village 4", "judged on village 1", "judged on village 2", "judged on village 3");
        Offer offer = bench.offer(bench.splits(ALL, 0), 0, List.of());
        assertThat(worlds(((Relational) offer.seen()).targets().get(1).atoms()))
                .containsExactlyInAnyOrder("village 2", "village 3", "village 4");
        assertThat(worlds((Atoms) offer.heldOut().get(1).samples())).containsExactly("village 1");
    }

    @Test
    void noWorldHoldsAFactOfThePredicateThatIsAsked() {
        Offer offer = bench(SCENARIO).offer(bench(SCENARIO).splits(ALL, 0), 0, List.of());
        Relational seen = (Relational) offer.seen();
        List<Atoms> all = List.of(
                seen.targets().get(0).atoms(), (Atoms) offer.heldOut().get(0).samples());
        all.forEach(atoms -> IntStream.range(0, atoms.size())
                .forEach(i -> assertThat(atoms.world(i).facts())
                        .extracting(Atom::predicate)
                        .doesNotContain("likes")
                        .contains("near", "knows", "old")));
        Atoms source = seen.sources().get(0).atoms();
        assertThat(source.world(0).facts()).extracting(Atom::predicate).doesNotContain("s-likes");
    }

    @Test
    void aShareOfPositivesAndOfNegativesIsVisibleNestedAndNeverNone() {
        RelationalBench bench = bench(SCENARIO);
        List<Split> few = bench.splits(FEW, 1);
        List<Split> third = bench.splits(THIRD, 1);
        List<Split> all = bench.splits(ALL, 1);
        for (int t = 0; t < 4; t++) {
            assertThat(counts(bench, few.get(t).visible())).containsExactly(1, 1);
            int[] whole = counts(bench, all.get(t).visible());
            assertThat(counts(bench, third.get(t).visible()))
                    .containsExactly((int) Math.round(0.3 * whole[0]), (int) Math.round(0.3 * whole[1]));
            assertThat(third.get(t).visible()).contains(few.get(t).visible());
            assertThat(all.get(t).visible()).contains(third.get(t).visible());
            assertThat(all.get(t).hidden()).isEmpty();
            assertThat(third.get(t).hidden().length + third.get(t).visible().length)
                    .isEqualTo(144);
        }
        assertThat(bench.splits(THIRD, 2).get(0).visible())
                .isNotEqualTo(third.get(0).visible());
        assertThat(bench.splits(THIRD, 2).get(0).heldOut())
                .isEqualTo(third.get(0).heldOut());
        assertThat(counts(bench, bench.splits(new Budget.PerClass(4), 0).get(2).visible()))
                .containsExactly(4, 4);
    }

    /** Positives stand before negatives in a knowledge base. */
    @Test
    void theOrderOfHeldOutExamplesDoesNotTellTheirLabels() {
        Classes labels = (Classes) bench(SCENARIO).heldOut().get(0).labels();
        int positives = labels.counts()[Truth.TRUE];
        long ahead = IntStream.range(0, positives)
                .filter(i -> labels.value(i) == Truth.TRUE)
                .count();
        assertThat((double) ahead / positives).isLessThan(0.6);
    }

    /** Changing every label that is hidden changes nothing that is offered. */
    @Test
    void hiddenLabelsLeaveNoTrace() {
        RelationalBench bench = bench(SCENARIO);
        List<Split> splits = bench.splits(THIRD, 0);
        KnowledgeBase all = bench.target().all();
        for (int t = 0; t < splits.size(); t++) {
            Set<Integer> visible = new HashSet<>();
            Arrays.stream(splits.get(t).visible()).forEach(visible::add);
            List<Boolean> others = IntStream.range(0, all.examples().size())
                    .mapToObj(i -> visible.contains(i) == all.isTrue(i))
                    .toList();
            TargetFolds changed = new TargetFolds(
                    new KnowledgeBase(all.schema(), all.query(), new Labelled(all.atoms(), Truth.of(others))),
                    bench.target().names(),
                    bench.target().members(),
                    false);
            RelationalBench other = new RelationalBench(experiment(SCENARIO), bench.sources(), changed);
            assertThat(handedOut(other, splits, t)).isEqualTo(handedOut(bench, splits, t));
            assertThat(other.fingerprint()).isNotEqualTo(bench.fingerprint());
        }
    }

    private static String handedOut(RelationalBench bench, List<Split> splits, int task) {
        Offer offer = bench.offer(splits, 0, List.of());
        Relational seen = (Relational) offer.seen();
        Fingerprint all = new Fingerprint();
        TrialHash.add(seen.targets().get(task).examples(), all);
        seen.sources().forEach(source -> TrialHash.add(source.examples(), all));
        Atoms held = (Atoms) offer.heldOut().get(task).samples();
        IntStream.range(0, held.size()).forEach(i -> all.add(held.fingerprint(i)));
        return all.hex();
    }

    @Test
    void theExamplesOfOneWorldAreDealtOut() {
        RelationalScenario one = RelationalScenario.of(SOURCE, villages(1, "likes", ""));
        RelationalBench bench = bench(one);
        assertThat(bench.tasks()).hasSize(5).startsWith("learned from fold 1");
        List<int[]> members = bench.target().members();
        assertThat(members.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, 144).toArray());
        int[] whole = counts(bench, IntStream.range(0, 144).toArray());
        for (int[] fold : members) {
            int[] counts = counts(bench, fold);
            assertThat(counts[0]).isBetween(whole[0] / 5, whole[0] / 5 + 1);
            assertThat(counts[1]).isBetween(whole[1] / 5, whole[1] / 5 + 1);
            assertThat(fold.length).isBetween(28, 29);
        }
        RelationalBench other =
                bench(new RelationalScenario(one.source(), one.target(), 2, OptionalInt.of(3), Map.of(), 2));
        assertThat(other.tasks()).containsExactly("judged on fold 3", "judged on fold 1", "judged on fold 2");
        RelationalBench third =
                bench(new RelationalScenario(one.source(), one.target(), 2, OptionalInt.of(3), Map.of(), 3));
        assertThat(third.target().members().get(0))
                .isNotEqualTo(other.target().members().get(0));
    }

    @Test
    void whereTheSourceAsksNothingEveryPredicateThatMayCorrespondIsOne() {
        RelationalBench bench = bench(RelationalScenario.of(SEARCHED, TARGET));
        assertThat(bench.sources()).extracting(KnowledgeBase::query).containsExactly("s-knows", "s-likes");
        RelationalBench known =
                bench(new RelationalScenario(SEARCHED, TARGET, 1, OptionalInt.empty(), Map.of("s-knows", "knows"), 1));
        assertThat(known.sources()).extracting(KnowledgeBase::query).containsExactly("s-likes");
        Relational seen =
                (Relational) known.offer(known.splits(ALL, 0), 0, List.of()).seen();
        assertThat(seen.mapping()).containsExactly(Map.entry("s-knows", "knows"));
        assertThat(known.fingerprint()).isNotEqualTo(bench.fingerprint());
    }

    private static int[] counts(RelationalBench bench, int... positions) {
        return bench.target().all().select(positions).examples().classes().counts();
    }

    private static Set<String> worlds(Atoms atoms) {
        Set<String> names = new HashSet<>();
        IntStream.range(0, atoms.size()).forEach(i -> names.add(atoms.world(i).name()));
        return names;
    }

    private static Domain villages(int worlds, String predicate, String before) {
        return Domain.of(new Villages(), new Villages.Of(worlds, predicate, before, 0));
    }

    private static RelationalBench bench(RelationalScenario scenario) {
        return (RelationalBench) Bench.load(experiment(scenario));
    }

    private static Experiment experiment(RelationalScenario scenario) {
        return Experiment.named("x")
                .seed(3)
                .scenario(scenario)
                .budgets(THIRD, ALL)
                .build();
    }
}
