package dev.graft.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Learner;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.testkit.Unwatched;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BestCandidateTest {
    private static final double NAN = Double.NaN;

    /** Notes what it is told. */
    private static final class Heard implements Unwatched {
        private final List<String> snapshots = new ArrayList<>();
        private final List<String> stages = new ArrayList<>();
        private int lookedUp;
        private int cancelledAt = Integer.MAX_VALUE;

        @Override
        public Seeds seeds() {
            return new Seeds(5);
        }

        @Override
        public Learner learner() {
            throw new IllegalStateException("nobody learns here");
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {
            Scores.OfClasses scores =
                    (Scores.OfClasses) snapshot.scores(Cases.numbered(0, 0).samples());
            snapshots.add(step + ": " + scores.values()[0][0]);
        }

        @Override
        public void progress(String stage, int done, int total) {
            stages.add(stage);
        }

        @Override
        public void checkCancelled() {
            if (++lookedUp >= cancelledAt) {
                throw new CancellationException("cancelled");
            }
        }
    }

    /** A strategy whose predictor is so sure of the first class, whatever it sees. */
    private static AdaptationStrategy sure(double first) {
        return (seen, context) -> {
            context.progress("head", 1, 1);
            context.checkpoint(1, Cases.sure(first));
            context.checkpoint(2, Cases.sure(first));
            return Fitted.of(Cases.sure(first), new Exhibit.Rules("own", List.of("sure " + first)));
        };
    }

    private static BestCandidate among(Criterion criterion, AdaptationStrategy... strategies) {
        List<Candidate> candidates = new ArrayList<>();
        for (AdaptationStrategy strategy : strategies) {
            candidates.add(new Candidate(List.of("number " + (candidates.size() + 1)), strategy));
        }
        return new BestCandidate(criterion, List.of("setting"), candidates);
    }

    private static double taken(Criterion criterion, AdaptationStrategy... strategies) {
        Fitted fitted = among(criterion, strategies).fit(Cases.transfer(), new Heard());
        Scores.OfClasses scores = (Scores.OfClasses)
                fitted.predictors().get(0).scores(Cases.numbered(0, 0).samples());
        return scores.values()[0][0];
    }

    @Test
    void theSureOneIsTakenByEntropy() {
        assertThat(taken(Criterion.ENTROPY, sure(0.6), sure(0.1), sure(0.7))).isEqualTo(0.1);
    }

    /** Half of the source is of each of two classes: the one that says so predicts it best. */
    @Test
    void theOneThatFitsTheSourceIsTakenBySourceValidation() {
        assertThat(taken(Criterion.SOURCE_VALIDATION, sure(0.1), sure(0.55), sure(0.9)))
                .isEqualTo(0.55);
    }

    /** One predictor puts all samples into one group, the other into two. */
    @Test
    void theOneWithMoreNeighboursIsTakenByDensity() {
        Predictor two = samples -> {
            double[][] rows = new double[samples.size()][];
            for (int i = 0; i < rows.length; i++) {
                double odd = samples.vectors().row(i)[0] % 2;
                rows[i] = new double[] {1 - odd, odd, 0};
            }
            return new Scores.OfClasses(Cases.NAMES, rows);
        };
        AdaptationStrategy twoGroups = (seen, context) -> Fitted.of(two);
        assertThat(taken(Criterion.SND, twoGroups, sure(0.5))).isEqualTo(0.5);
        assertThat(taken(Criterion.SND, sure(0.5), twoGroups)).isEqualTo(0.5);
        assertThat(taken(Criterion.ENTROPY, sure(0.5), twoGroups)).isEqualTo(1);
    }

    @Test
    void ofEqualsTheFirstIsTaken() {
        Fitted fitted =
                among(Criterion.ENTROPY, sure(0.6), sure(0.25), sure(0.75)).fit(Cases.transfer(), new Heard());
        assertThat(fitted.exhibits().get(1)).isEqualTo(new Exhibit.Rules("own", List.of("sure 0.25")));
        assertThat(taken(Criterion.ENTROPY, sure(0.75), sure(0.25))).isEqualTo(0.75);
    }

    @Test
    void onlyTheSnapshotsOfTheTakenOneAreHandedOver() {
        Heard heard = new Heard();
        among(Criterion.ENTROPY, sure(0.6), sure(0.1), sure(0.7)).fit(Cases.transfer(), heard);
        assertThat(heard.snapshots).containsExactly("1: 0.1", "2: 0.1");
        assertThat(heard.stages)
                .containsExactly("candidate 1 of 3, head", "candidate 2 of 3, head", "candidate 3 of 3, head");
    }

    @Test
    void itShowsWhatWasTried() {
        Fitted fitted = among(Criterion.ENTROPY, sure(0.5), sure(1)).fit(Cases.transfer(), new Heard());
        assertThat(fitted.exhibits())
                .containsExactly(
                        new Exhibit.Table(
                                "Settings tried",
                                List.of("setting", "mean entropy of predictions, the lower the better", "taken"),
                                List.of(List.of("number 1", "0.6931", ""), List.of("number 2", "0.0000", "yes"))),
                        new Exhibit.Rules("own", List.of("sure 1.0")));
    }

    @Test
    void allSeeTheSameWithTheSameSeedsAndNoMoreThanIsVisible() {
        List<Adaptation> seen = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        AdaptationStrategy listening = (given, context) -> {
            seen.add(given);
            assertThat(context.seeds()).isEqualTo(new Heard().seeds());
            return Fitted.of(samples -> {
                asked.add(samples.size());
                return Cases.sure(0.5).scores(samples);
            });
        };
        Adaptation transfer = Cases.transfer();
        among(Criterion.ENTROPY, listening, listening).fit(transfer, new Heard());
        assertThat(seen).hasSize(2).allMatch(given -> given.equals(transfer));
        assertThat(asked).as("labelled, then unlabelled samples").containsExactly(2, 3, 2, 3);
    }

    @Test
    void aCandidateThatCannotLearnOrIsNoNumberIsNotTaken() {
        AdaptationStrategy failing = (seen, context) -> {
            context.checkpoint(1, Cases.sure(1));
            throw new GraftException("the training diverges");
        };
        Heard heard = new Heard();
        Fitted fitted = among(Criterion.ENTROPY, failing, sure(NAN), sure(0.6), sure(NAN))
                .fit(Cases.transfer(), heard);
        Exhibit.Table table = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(table.rows())
                .extracting(row -> row.get(1), row -> row.get(2))
                .containsExactly(
                        tuple("failed: the training diverges", ""),
                        tuple("NaN", ""),
                        tuple("0.6730", "yes"),
                        tuple("NaN", ""));
        assertThat(heard.snapshots).containsExactly("1: 0.6", "2: 0.6");
        assertThatThrownBy(() -> among(Criterion.SND, failing, sure(NAN)).fit(Cases.transfer(), heard))
                .isInstanceOf(GraftException.class)
                .hasMessage("choosing settings by snd: none of 2 candidates can be taken. The first: failed: the"
                        + " training diverges");
    }

    @Test
    void anythingElseThatIsThrownEndsTheFit() {
        AdaptationStrategy broken = (seen, context) -> {
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> among(Criterion.ENTROPY, sure(1), broken).fit(Cases.transfer(), new Heard()))
                .isInstanceOf(IllegalStateException.class);
        Heard cancelled = new Heard();
        cancelled.cancelledAt = 2;
        assertThatThrownBy(() -> among(Criterion.ENTROPY, sure(1), sure(1)).fit(Cases.transfer(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(cancelled.stages).containsExactly("candidate 1 of 2, head");
    }

    @Test
    void withoutATargetSampleThereIsNothingToJudgeOn() {
        Labelled source = Cases.numbered(0, 0, 1);
        Adaptation none = new Adaptation(
                List.of(source), new Target.Unlabelled(source.samples().select(new int[0])), 0.5);
        assertThatThrownBy(() -> among(Criterion.ENTROPY, sure(1), sure(0)).fit(none, new Heard()))
                .isInstanceOf(GraftException.class)
                .hasMessageStartingWith("choosing settings: no target sample is visible");
    }

    @Test
    void criteriaAreNamedByTheirIds() {
        assertThat(Criterion.values()).extracting(Criterion::id).containsExactly("entropy", "snd", "source-validation");
        assertThat(Criterion.withId("snd")).contains(Criterion.SND);
        assertThat(Criterion.withId("sdn")).isEmpty();
    }

    /** What a strategy is handed goes through unchanged. */
    @Test
    void theContextIsThatOfTheTrial() {
        Heard heard = new Heard();
        FitContext own = new Withheld(heard, "candidate 1 of 1");
        assertThat(own.threads()).isEqualTo(heard.threads());
        assertThat(own.device()).isEqualTo(heard.device());
        assertThatThrownBy(own::learner).hasMessage("nobody learns here");
    }
}
