package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.transfer.Episodes;
import dev.graft.runner.experiment.ClassChoice;
import dev.graft.runner.experiment.Domain;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.EpisodeScenario.Novel;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.plugins.Letters;
import dev.graft.runner.preprocess.Step;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpisodeBenchTest {
    private static final Domain NOVEL = Domain.of(new Letters(), new Letters.Of(8, 12, "", false));
    private static final Domain BASE = Domain.of(new Letters(), new Letters.Of(6, 12, "base-", false));
    private static final Budget ONE = new Budget.PerClass(1);
    private static final Budget FIVE = new Budget.PerClass(5);
    private static final EpisodeScenario SCENARIO =
            EpisodeScenario.of(NOVEL, BASE).with(4, 3, 10);

    @Test
    void anEpisodeHasWayClassesWithQueriesAndLabelsOfEach() {
        EpisodeBench bench = bench(SCENARIO);
        Offer offer = bench.offer(bench.splits(FIVE, 0), 0, List.of());
        Episodes seen = (Episodes) offer.seen();
        assertThat(bench.tasks()).hasSize(10).startsWith("episode 1");
        assertThat(seen.base().size()).isEqualTo(72);
        assertThat(seen.episodes()).hasSize(10);
        for (int e = 0; e < 10; e++) {
            Labelled support = seen.episodes().get(e).support();
            Classes asked = (Classes) offer.heldOut().get(e).labels();
            assertThat(support.classes().names()).hasSize(4).isEqualTo(asked.names());
            assertThat(support.classes().counts()).containsOnly(5);
            assertThat(asked.counts()).containsOnly(3);
        }
        assertThat(seen.episodes().stream()
                        .map(episode -> episode.support().classes().names())
                        .distinct()
                        .count())
                .isGreaterThan(5);
    }

    @Test
    void queriesAreTheSameForAllSeedsAndBudgetsAndNeverLabelledAndLabelsAreNested() {
        EpisodeBench bench = bench(SCENARIO);
        for (int e = 0; e < 10; e++) {
            Split one = bench.splits(ONE, 1).get(e);
            Split five = bench.splits(FIVE, 1).get(e);
            Split other = bench.splits(FIVE, 2).get(e);
            assertThat(five.heldOut()).isEqualTo(one.heldOut()).isEqualTo(other.heldOut());
            assertThat(five.visible()).contains(one.visible()).isNotEqualTo(other.visible());
            Set<Integer> all = new HashSet<>();
            Arrays.stream(five.visible()).forEach(all::add);
            Arrays.stream(five.heldOut()).forEach(all::add);
            assertThat(all).hasSize(20 + 12);
        }
    }

    @Test
    void classesOfTheBaseCanBeHeldBackByNameOrByShare() {
        EpisodeBench named = bench(ofBase(new ClassChoice.Named(List.of("high/*")), 1));
        assertThat(named.novel().classes().names()).containsExactly("high/e", "high/f", "high/g", "high/h");
        assertThat(named.base().classes().names()).containsExactly("low/a", "low/b", "low/c", "low/d");
        assertThat(named.base().size() + named.novel().size()).isEqualTo(96);
        Set<List<String>> drawn = new HashSet<>();
        for (int split = 1; split <= 5; split++) {
            EpisodeBench bench = bench(ofBase(new ClassChoice.Share(0.5), split));
            assertThat(bench.novel().classes().names()).hasSize(4);
            drawn.add(bench.novel().classes().names());
        }
        assertThat(drawn).hasSizeGreaterThan(2);
    }

    private static EpisodeScenario ofBase(ClassChoice choice, int split) {
        return new EpisodeScenario(
                List.of(NOVEL),
                new Novel.OfBase(choice),
                4,
                3,
                10,
                Optional.empty(),
                split,
                List.of(),
                OptionalInt.empty());
    }

    @Test
    void episodesThatADataSetGivesAreTakenAsTheyAre() {
        Domain given = Domain.of(new Letters(), new Letters.Of(4, 6, "", true));
        EpisodeBench bench = bench(EpisodeScenario.of(given), new Budget.PerClass(2), new Budget.PerClass(3));
        assertThat(bench.tasks()).hasSize(1);
        assertThat(bench.splits(new Budget.PerClass(2), 0).get(0).visible()).containsExactly(0, 1, 6, 7);
        assertThat(bench.splits(new Budget.PerClass(3), 4).get(0).visible()).containsExactly(0, 1, 2, 6, 7, 8);
        assertThat(bench.splits(ONE, 0).get(0).heldOut()).containsExactlyInAnyOrder(3, 4, 9, 10);
    }

    @Test
    void preprocessingLearnsFromTheBase() {
        EpisodeBench bench = bench(SCENARIO);
        Episodes seen = (Episodes)
                bench.offer(bench.splits(ONE, 0), 0, List.of(Step.Z_SCORE)).seen();
        double[][] base = seen.base().samples().vectors().toArray();
        assertThat(Arrays.stream(base).mapToDouble(row -> row[0]).sum()).isBetween(-1e-9, 1e-9);
    }

    /** What an episode hands out knows no label but those that it shows. */
    @Test
    void labelsThatAreNotShownLeaveNoTrace() {
        EpisodeBench bench = bench(SCENARIO);
        List<Split> splits = bench.splits(FIVE, 0);
        Episodes seen = (Episodes) bench.offer(splits, 0, List.of()).seen();
        Classes labels = bench.novel().classes();
        List<int[]> byClass = ClassPart.byClass(labels);
        for (int e = 0; e < 10; e++) {
            EpisodePlan plan = EpisodePlan.draw(byClass, 4, 3, new Seeds(3).trial(e));
            List<Integer> shown = Arrays.stream(splits.get(e).visible()).boxed().toList();
            int[] others = IntStream.range(0, labels.size())
                    .map(i -> shown.contains(i) ? labels.value(i) : (labels.value(i) + 1) % 8)
                    .toArray();
            Labelled changed = new Labelled(bench.novel().samples(), Classes.of(labels.names(), others));
            assertThat(plan.queries()).isEqualTo(splits.get(e).heldOut());
            assertThat(fingerprint(plan.labelled(changed, splits.get(e).visible())))
                    .isEqualTo(fingerprint(seen.episodes().get(e).support()));
        }
    }

    private static String fingerprint(Labelled data) {
        Fingerprint all = new Fingerprint();
        TrialHash.add(data, all);
        return all.hex();
    }

    private static EpisodeBench bench(EpisodeScenario scenario, Budget... budgets) {
        return (EpisodeBench)
                Bench.load(experiment(scenario, budgets.length == 0 ? new Budget[] {ONE, FIVE} : budgets));
    }

    private static Experiment experiment(EpisodeScenario scenario, Budget... budgets) {
        return Experiment.named("x").seed(3).scenario(scenario).budgets(budgets).build();
    }
}
