package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labelled;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibratedStackingTest {
    /** Classes 0 and 1 are seen. The best seen score is 3, the best unseen one 2.5. */
    @Test
    void aContestIsWhetherTheOwnSideIsRightAndByHowMuchSeenClassesLead() {
        double[] scores = {1, 3, 2, 2.5};
        assertThat(Contest.of(scores, 1, c -> c < 2)).isEqualTo(new Contest(1, true, true, 0.5));
        assertThat(Contest.of(scores, 0, c -> c < 2)).isEqualTo(new Contest(0, true, false, 0.5));
        assertThat(Contest.of(scores, 3, c -> c < 2)).isEqualTo(new Contest(3, false, true, 0.5));
    }

    /**
     * Unseen samples lead by 1 and 3 to the seen side, seen ones by 2 and 5. Below 1: seen 1, unseen 0. Between 1 and 2: 1 and 1/2,
     * mean 2/3. Between 2 and 3: 1/2 and 1/2, mean 1/2. Between 3 and 5: 1/2 and 1, mean 2/3. The nearer to 0 is 1.5.
     */
    @Test
    void takenOffIsWhatMakesTheHarmonicMeanHighest() {
        List<Contest> contests = List.of(
                new Contest(0, true, true, 2),
                new Contest(0, true, true, 5),
                new Contest(9, false, true, 1),
                new Contest(9, false, true, 3));
        assertThat(TradeOff.best(contests)).isCloseTo(1.5, within(1e-12));
    }

    /** Averaged over samples, losing the three of class 0 would cost more than class 8 brings: 0.5 would be best. */
    @Test
    void everyClassCountsTheSame() {
        List<Contest> contests = List.of(
                new Contest(0, true, true, 1),
                new Contest(0, true, true, 1),
                new Contest(0, true, true, 1),
                new Contest(1, true, true, 6),
                new Contest(2, true, true, 6),
                new Contest(9, false, true, 0),
                new Contest(8, false, true, 3));
        assertThat(TradeOff.best(contests))
                .as("seen 2/3, unseen 1: 0.8; before 1: 1 and 1/2: 0.67")
                .isCloseTo(4.5, within(1e-12));
    }

    @Test
    void withoutBothSidesNothingIsTakenOff() {
        assertThat(TradeOff.best(List.of())).isZero();
        assertThat(TradeOff.best(List.of(new Contest(0, true, true, 1), new Contest(0, true, true, 2))))
                .isZero();
        SeenSamples one = new SeenSamples(Matrix.identity(2), new int[] {0, 0}, Matrix.identity(1));
        assertThat(CalibratedStacking.chosen(one, Worlds.context(), samples -> {
                    throw new AssertionError("nothing can be left out, so nothing is learned");
                }))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eszsl", "sae", "devise", "conse", "dap", "iap"})
    void raisesTheHarmonicMeanOfSeenAndUnseenClasses(String id) {
        Matrix descriptors = Worlds.gaussian(20, 8, 13).map(value -> value > 0 ? 1 : 0);
        Matrix map = Worlds.gaussian(8, 12, 14);
        ZeroShot transfer = Worlds.transfer(Worlds.draw(descriptors, map, 0, 15, 12, 1, 15), descriptors, 0);
        Labelled seen = Worlds.draw(descriptors, map, 0, 15, 10, 1, 16);
        Labelled unseen = Worlds.draw(descriptors, map, 15, 20, 30, 1, 17);
        double without = harmonic(id, Worlds.NONE, transfer, seen, unseen);
        double with = harmonic(id, Worlds.AUTO, transfer, seen, unseen);
        assertThat(with).isGreaterThan(without + 0.01);
    }

    private static double harmonic(
            String id, Calibration calibration, ZeroShot transfer, Labelled seen, Labelled unseen) {
        double ofSeen = Worlds.accuracy(Worlds.calibrated(id, calibration), transfer, seen);
        double ofUnseen = Worlds.accuracy(Worlds.calibrated(id, calibration), transfer, unseen);
        return 2 * ofSeen * ofUnseen / (ofSeen + ofUnseen);
    }

    @Test
    void changesNothingWhereNoSeenClassIsACandidate() {
        Matrix descriptors = Worlds.gaussian(12, 5, 3);
        Labelled seen = Worlds.draw(descriptors, Worlds.gaussian(5, 6, 4), 0, 8, 6, 1, 5);
        ZeroShot unseenOnly = Worlds.transfer(seen, descriptors, 8);
        assertThat(Worlds.scores(
                                Worlds.calibrated("eszsl", new Calibration("3")),
                                unseenOnly,
                                seen.samples().vectors())
                        .difference(Worlds.scores(
                                Worlds.calibrated("eszsl", Worlds.NONE),
                                unseenOnly,
                                seen.samples().vectors())))
                .isZero();
    }

    /** Softmax at the temperature 0.5 of conse: what is taken off divides the odds by e to its double. */
    @Test
    void aNumberIsTakenOffTheScoresOfSeenClassesAlone() {
        Matrix descriptors = Worlds.gaussian(6, 3, 3);
        Labelled seen = Worlds.draw(descriptors, Worlds.gaussian(3, 4, 4), 0, 4, 6, 1, 5);
        ZeroShot transfer = Worlds.transfer(seen, descriptors, 0);
        double[] off = Worlds.scores(
                        Worlds.calibrated("conse", new Calibration("0.1")),
                        transfer,
                        seen.samples().vectors())
                .values()[0];
        double[] as = Worlds.scores(
                        Worlds.calibrated("conse", Worlds.NONE),
                        transfer,
                        seen.samples().vectors())
                .values()[0];
        assertThat(off[0] / off[4] / (as[0] / as[4])).isCloseTo(Math.exp(-0.2), within(1e-9));
        assertThat(off[5] / off[4] / (as[5] / as[4])).isCloseTo(1, within(1e-9));
        assertThat(off[0] / off[3] / (as[0] / as[3])).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWhatIsNeitherAWordNorANumber() {
        assertThatThrownBy(() -> new Calibration("some"))
                .hasMessage("calibration must be none, auto or a number, was some");
        assertThatThrownBy(() -> new Calibration("NaN")).hasMessageContaining("was NaN");
    }
}
