package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.strategies.instance.Tradaboost.Beta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TradaboostTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    /** A learner whose rounds take the given samples for another class: position = value of a sample, all of class a. */
    private static final class Scripted implements Learner {
        private final Iterator<List<Integer>> mistakes;

        private Scripted(List<List<Integer>> rounds) {
            mistakes = rounds.iterator();
        }

        @Override
        public boolean honoursWeights() {
            return true;
        }

        @Override
        public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
            List<Integer> wrong = mistakes.next();
            List<String> names = data.classes().names();
            return samples -> new Scores.OfClasses(
                    names,
                    Arrays.stream(samples.vectors().toArray())
                            .map(x -> sure(names.size(), wrong.contains((int) x[0])))
                            .toArray(double[][]::new));
        }

        private static double[] sure(int classes, boolean mistaken) {
            double[] row = new double[classes];
            row[mistaken ? 1 : 0] = 0.8;
            row[mistaken ? 0 : 1] = 0.2;
            return row;
        }
    }

    @Test
    void weighsByHand() {
        // 4 source samples 0..3 of weight 1, 4 target samples 4..7 of weight 1; 2 rounds
        Trial trial = new Trial(new Scripted(List.of(List.of(1, 4), List.of(1, 2, 5), List.of())));
        Fitted fitted = fit(Points.CLASSES, Beta.PAPER, 2, trial);
        double beta = 1 / (1 + Math.sqrt(Math.log(4)));
        assertThat(trial.lessons.get(0).weights()).containsOnly(1);
        // error 1/4: beta_1 = 1/3
        assertThat(trial.lessons.get(1).weights())
                .containsExactly(new double[] {1, beta, 1, 1, 3, 1, 1, 1}, within(1e-12));
        Exhibit.Curve curve = (Exhibit.Curve) fitted.exhibits().get(0);
        assertThat(curve.lines().get(0).y()).containsExactly(0.25, 1.0 / 6);
        assertThat(curve.lines().get(1).y().get(0)).isEqualTo(0.5);
        assertThat(curve.lines().get(1).y().get(1)).isCloseTo((3 + beta) / (9 + beta), within(1e-12));
        // error 1/6: beta_2 = 1/5; both rounds vote, as the later half of two begins with the first
        double[] of5 = probabilities(fitted, 5);
        double[] votes = {Math.log(3), Math.log(5)};
        assertThat(of5[0]).isCloseTo((0.8 * votes[0] + 0.2 * votes[1]) / (votes[0] + votes[1]), within(1e-12));
        assertThat(of5[0] + of5[1]).isCloseTo(1, within(1e-12));
        Exhibit.Table weights = (Exhibit.Table) fitted.exhibits().get(2);
        assertThat(weights.rows().get(0)).containsExactly("source samples", "4");
    }

    @Test
    void onlyTheLaterHalfVotes() {
        List<List<Integer>> rounds = new ArrayList<>();
        IntStream.range(0, 5).forEach(t -> rounds.add(List.of(4 + t % 4, 10 + t)));
        Fitted fitted = fit(Points.CLASSES, Beta.PAPER, 5, new Trial(new Scripted(rounds)));
        // a sample outside that only rounds 1 and 2 of 5 take for another class
        assertThat(probabilities(fitted, 10)[0]).isCloseTo(0.8, within(1e-12));
        assertThat(probabilities(fitted, 11)[0]).isCloseTo(0.8, within(1e-12));
        assertThat(probabilities(fitted, 12)[0]).isLessThan(0.79);
    }

    @Test
    void anErrorOfHalfEndsTheBoostingOfThePaperAndNotThatOfThreeClasses() {
        List<List<Integer>> rounds = List.of(List.of(4), List.of(4), List.of(4, 5), List.of(5, 6), List.of());
        Trial paper = new Trial(new Scripted(rounds));
        // errors 1/4, then 3/6
        Fitted stopped = fit(THREE, Beta.PAPER, 4, paper);
        assertThat(paper.lessons).hasSize(2);
        Exhibit.Table table = (Exhibit.Table) stopped.exhibits().get(1);
        assertThat(table.rows().get(1)).containsExactly("rounds that ran", "2");
        assertThat(table.rows().get(2)).containsExactly("end", "the error of round 2 was no better than chance");

        Trial multi = new Trial(new Scripted(rounds));
        fit(THREE, Beta.MULTI_CLASS, 2, multi);
        // error 1/4 of three classes: beta_1 = 1/6
        assertThat(multi.lessons.get(1).weights()[4]).isCloseTo(6, within(1e-12));
    }

    @Test
    void aFirstRoundThatIsNoBetterThanChanceVotesAlone() {
        Trial trial = new Trial(new Scripted(List.of(List.of(4, 5), List.of())));
        Fitted fitted = fit(Points.CLASSES, Beta.MULTI_CLASS, 9, trial);
        assertThat(trial.lessons).hasSize(1);
        assertThat(probabilities(fitted, 4)).containsExactly(0.2, 0.8);
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(1);
        assertThat(table.rows().get(2).get(1))
                .isEqualTo("the error of round 1 was no better than chance, and votes alone");
    }

    @Test
    void roundsWithoutAnErrorGoOnAndVoteAlike() {
        Trial trial = new Trial(new Scripted(List.of(List.of(0, 9), List.of(0), List.of(0))));
        Fitted fitted = fit(Points.CLASSES, Beta.PAPER, 3, trial);
        double beta = 1 / (1 + Math.sqrt(2 * Math.log(4) / 3));
        assertThat(trial.lessons.get(2).weights())
                .containsExactly(new double[] {beta * beta, 1, 1, 1, 1, 1, 1, 1}, within(1e-12));
        // rounds 2 and 3
        assertThat(probabilities(fitted, 9)[0]).isCloseTo(0.8, within(1e-12));
        assertThat(probabilities(fitted, 0)[0]).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void sourceSamplesThatContradictTheTargetLoseTheirWeight() {
        double[][] points = Points.normal(200, 2, 0, 1);
        int[] classes = IntStream.range(0, 200).map(i -> i % 2).toArray();
        for (int i = 0; i < 200; i++) {
            points[i][0] += classes[i] == 1 ? 2 : -2;
        }
        // a third of the source is labelled the other way round
        int[] labels = IntStream.range(0, 200)
                .map(i -> i < 160 && i % 3 == 0 ? 1 - classes[i] : classes[i])
                .toArray();
        Labelled all = new Labelled(Dense.of(points), Classes.of(Points.CLASSES, labels));
        Labelled source = all.select(IntStream.range(0, 160).toArray());
        Labelled target = all.select(IntStream.range(160, 200).toArray());
        Trial trial = Trial.ofMeans();
        new Tradaboost(new Tradaboost.Settings(20, Beta.MULTI_CLASS))
                .fit(
                        new Adaptation(
                                List.of(source),
                                new Target.PartlyLabelled(
                                        target, target.samples().select()),
                                0.5),
                        trial);
        double[] weights = trial.last().weights();
        double wrong = IntStream.range(0, 160)
                .filter(i -> i % 3 == 0)
                .mapToDouble(i -> weights[i])
                .average()
                .orElseThrow();
        double right = IntStream.range(0, 160)
                .filter(i -> i % 3 != 0)
                .mapToDouble(i -> weights[i])
                .average()
                .orElseThrow();
        assertThat(wrong).isLessThan(0.1 * right);
    }

    @Test
    void refusesNoRound() {
        assertThatThrownBy(() -> new Tradaboost.Settings(0, Beta.PAPER)).hasMessage("rounds must be at least 1, was 0");
    }

    private static Fitted fit(List<String> classes, Beta beta, int rounds, Trial trial) {
        Labelled source = new Labelled(samples(0, 1, 2, 3), Classes.of(classes, 0, 0, 0, 0));
        Labelled target = new Labelled(samples(4, 5, 6, 7), Classes.of(classes, 0, 0, 0, 0));
        return new Tradaboost(new Tradaboost.Settings(rounds, beta))
                .fit(new Adaptation(List.of(source), new Target.PartlyLabelled(target, samples(8)), 0.5), trial);
    }

    private static double[] probabilities(Fitted fitted, int sample) {
        return Probabilities.of(fitted.predictors().get(0), samples(sample)).values()[0];
    }

    private static Samples samples(int... values) {
        return Dense.of(IntStream.of(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new));
    }
}
