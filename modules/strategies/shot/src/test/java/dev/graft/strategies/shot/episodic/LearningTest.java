package dev.graft.strategies.shot.episodic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Episodes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is learned of some characters holds for others; pixels alone, and networks that were not trained, are misled. */
final class LearningTest {
    private static final int EPISODES = 20;
    private static final Make PICTURES =
            Make.small().of("conv 32 4x4 /4", "dense 128").way(10);

    private static double accuracy(Make make, Make.Id id, Episodes seen, int shots) {
        return Drawings.accuracy(make.of(id).fit(seen, Quiet.context(1)), shots);
    }

    @ParameterizedTest
    @EnumSource
    void charactersThatWereNeverSeenAreToldApart(Make.Id id) {
        Episodes seen = Drawings.seen(Drawings.base(), 1, EPISODES);
        double before = accuracy(PICTURES.steps(1), id, seen, 1);
        double trained = accuracy(PICTURES.steps(250), id, seen, 1);
        assertThat(before).isLessThan(0.75);
        assertThat(trained).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void vectorsAreLearnedAsWell(Make.Id id) {
        Episodes seen = Drawings.as(Drawings.seen(Drawings.base(), 1, EPISODES), Samples::vectors);
        Make vectors = Make.small().of("dense 128", "norm", "dense 64").way(10).turned();
        assertThat(accuracy(vectors.steps(150), id, seen, 1))
                .isGreaterThan(accuracy(vectors.steps(1), id, seen, 1) + 0.1);
    }

    @ParameterizedTest
    @EnumSource
    void accuracyGrowsOverTrainingEpisodes(Make.Id id) {
        Fitted fitted = PICTURES.steps(150).of(id).fit(Drawings.seen(Drawings.base(), 2, 1), Quiet.context(1));
        Exhibit.Curve curve = fitted.exhibits().stream()
                .filter(exhibit -> exhibit.title().equals("Accuracy in training episodes"))
                .map(Exhibit.Curve.class::cast)
                .findFirst()
                .orElseThrow();
        List<Double> values = curve.lines().get(0).y();
        assertThat(values).hasSize(150);
        assertThat(mean(values.subList(140, 150))).isGreaterThan(mean(values.subList(0, 10)) + 0.2);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void pixelsAloneAreMisled() {
        Episodes seen = Drawings.as(Drawings.seen(Drawings.base(), 1, EPISODES), Samples::vectors);
        Fitted fitted =
                Make.small().matching(MatchingNetwork.Embed.FEATURES, 10).fit(seen, Quiet.context(1));
        assertThat(Drawings.accuracy(fitted, 1)).isLessThan(0.75);
    }
}
