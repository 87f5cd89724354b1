package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.runner.experiment.ClassChoice;
import dev.graft.runner.experiment.Described;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.plugins.Letters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroShotBenchTest {
    private static final Budget NONE = new Budget.PerClass(0);
    private static final Budget TWO = new Budget.PerClass(2);
    private static final ZeroShotScenario SCENARIO = ZeroShotScenario.of(
            Domain.of(new Letters(), new Letters.Of(6, 10, "", false)),
            new ClassChoice.Named(List.of("high/*")),
            new Described.ByData());

    @Test
    void whoIsSeenIsSeenWholeAndWhoIsUnseenIsNot() {
        ZeroShotBench bench = bench(SCENARIO);
        Offer offer = bench.offer(bench.splits(TWO, 0), 0, List.of());
        ZeroShot seen = (ZeroShot) offer.seen();
        assertThat(seen.seenClasses()).containsExactly("low/a", "low/b", "low/c");
        assertThat(seen.seen().size()).isEqualTo(30);
        assertThat(seen.candidates()).containsExactly("high/d", "high/e", "high/f");
        assertThat(seen.labelled().classes().counts()).containsExactly(2, 2, 2);
        assertThat(seen.descriptors().classes()).hasSize(6);
        assertThat(offer.heldOut()).hasSize(1);
        assertThat(((Classes) offer.heldOut().get(0).labels()).counts()).containsExactly(5, 5, 5);
    }

    @Test
    void inAGeneralisedEvaluationSeenClassesAreJudgedApartOnSamplesThatAreNotSeen() {
        ZeroShotBench bench = bench(SCENARIO.asGeneralised());
        List<Split> splits = bench.splits(TWO, 0);
        Offer offer = bench.offer(splits, 0, List.of());
        ZeroShot seen = (ZeroShot) offer.seen();
        assertThat(bench.tasks()).containsExactly("seen classes", "unseen classes");
        assertThat(seen.isGeneralised()).isTrue();
        assertThat(seen.candidates()).hasSize(6);
        assertThat(seen.seen().classes().counts()).containsExactly(5, 5, 5);
        assertThat(seen.labelled().classes().counts())
                .as("of seen classes all that is seen, of unseen ones the budget")
                .containsExactly(5, 5, 5, 2, 2, 2);
        assertThat(((Classes) offer.heldOut().get(0).labels()).counts()).containsExactly(5, 5, 5, 0, 0, 0);
        assertThat(((Classes) offer.heldOut().get(1).labels()).counts()).containsExactly(0, 0, 0, 5, 5, 5);
        Set<String> trained = new HashSet<>();
        IntStream.range(0, 15).forEach(i -> trained.add(seen.seen().samples().fingerprint(i)));
        IntStream.range(0, 15).forEach(i -> assertThat(trained)
                .doesNotContain(offer.heldOut().get(0).samples().fingerprint(i)));
    }

    @Test
    void aStrategyThatReadsNoLabelsIsComputedOnceForAllBudgets() {
        ZeroShotBench bench = bench(SCENARIO);
        assertThat(bench.effective(Known.strategies().get("nearest-descriptor"), TWO))
                .isEqualTo(NONE);
        assertThat(bench.effective(Known.strategies().get("scratch"), TWO)).isEqualTo(TWO);
    }

    /** Changing every label that is hidden changes nothing that is offered. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hiddenLabelsLeaveNoTrace(boolean generalised) {
        ZeroShotBench bench = bench(generalised ? SCENARIO.asGeneralised() : SCENARIO);
        List<Split> splits = bench.splits(TWO, 0);
        Classes labels = bench.all().classes();
        Set<Integer> hidden = new HashSet<>();
        for (int t = 0; t < splits.size(); t++) {
            boolean ofSeen = generalised && t == 0;
            int[] members = IntStream.range(0, labels.size())
                    .filter(i -> labels.value(i) < 3 == ofSeen)
                    .toArray();
            Stream.of(
                            splits.get(t).heldOut(),
                            ofSeen ? new int[0] : splits.get(t).hidden())
                    .flatMapToInt(Arrays::stream)
                    .forEach(position -> hidden.add(members[position]));
        }
        // within the seen, and within the unseen: which of them a sample is
        int[] others = IntStream.range(0, labels.size())
                .map(i -> hidden.contains(i) ? (labels.value(i) + 1) % 3 + 3 * (labels.value(i) / 3) : labels.value(i))
                .toArray();
        Labelled changed = new Labelled(bench.all().samples(), Classes.of(labels.names(), others));
        ZeroShotBench other = new ZeroShotBench(
                experiment(bench.scenario()),
                changed,
                bench.unseen(),
                bench.descriptors(),
                bench.network(),
                bench.network());
        assertThat(handedOut(other, splits)).isEqualTo(handedOut(bench, splits));
        assertThat(other.fingerprint()).isNotEqualTo(bench.fingerprint());
    }

    private static String handedOut(ZeroShotBench bench, List<Split> splits) {
        ZeroShot seen = (ZeroShot) bench.offer(splits, 0, List.of()).seen();
        Fingerprint all = new Fingerprint();
        TrialHash.add(seen.seen(), all);
        TrialHash.add(seen.labelled(), all);
        return all.hex();
    }

    private static ZeroShotBench bench(ZeroShotScenario scenario) {
        return (ZeroShotBench) Bench.load(experiment(scenario));
    }

    private static Experiment experiment(ZeroShotScenario scenario) {
        return Experiment.named("x")
                .seed(3)
                .scenario(scenario)
                .budgets(NONE, TWO)
                .build();
    }
}
