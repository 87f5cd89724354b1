package dev.graft.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.plugins.Blobs;
import dev.graft.runner.plugins.Failing;
import dev.graft.runner.plugins.Turning;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastTest {
    @TempDir
    private Path folder;

    @Test
    void itSaysWhatIsLeftAndWhatDoesNotApplyAndWritesNoResult() {
        Experiment experiment = Small.named("small")
                .strategies("joint", "failing")
                .backbone(new Turning.Plane(), new Turning.Of("forecast"))
                .build();
        Failing.with(new IllegalStateException("no luck"));
        Prospect prospect = Forecast.of(experiment, results(), folder.resolve("cache"));
        Failing.repair();
        assertThat(prospect.trials()).isEqualTo(18);
        assertThat(prospect.done()).isZero();
        assertThat(prospect.folder()).doesNotExist();
        Prospect.Features features = prospect.features().get(0);
        assertThat(features.samples()).isEqualTo(100);
        assertThat(features.missing()).isEqualTo(0);
        assertThat(features.secondsEach()).isPositive();
        assertThat(features.seconds()).isZero();
        assertThat(prospect.inapplicable())
                .contains(new Prospect.Inapplicable(
                        "joint", List.of(new Budget.PerClass(0)), "no target label is visible"));
        assertThat(prospect.inapplicable()).anyMatch(i -> i.because().equals("its trial fails: no luck"));
        assertThat(prospect.costs()).extracting(Prospect.Cost::strategy).containsExactly("scratch", "joint");
        assertThat(prospect.costs()).extracting(Prospect.Cost::trials).containsExactly(6, 3);
        assertThat(prospect.costs()).allMatch(cost -> cost.seconds() > 0);
        assertThat(prospect.trialSeconds(1)).isEqualTo(2 * prospect.trialSeconds(2));
        assertThat(prospect.heapBytes()).isPositive();
    }

    /** Nothing is kept yet: strategies are measured on noise, as wide as what they ask for. */
    @Test
    void noiseIsAsWideAsWhatItStandsFor() {
        Experiment experiment = Small.named("small")
                .target(new Blobs(), Blobs.Of.of(400, 0, 2))
                .strategies("joint", "earlier")
                .backbone(new Turning.Plane(), new Turning.Of("noise"))
                .build();
        Prospect prospect = Forecast.of(experiment, results(), folder.resolve("cache"));
        assertThat(prospect.features().get(0).missing()).isPositive();
        assertThat(prospect.inapplicable()).noneMatch(i -> i.because().startsWith("its trial fails"));
        assertThat(prospect.costs()).extracting(Prospect.Cost::strategy).contains("earlier");
    }

    @Test
    void whatIsDoneCostsNothing() {
        Experiment experiment = Small.of("joint");
        Runner.into(results()).withCache(folder.resolve("cache")).run(experiment);
        Prospect prospect = Forecast.of(experiment, results(), folder.resolve("cache"));
        assertThat(prospect.done()).isEqualTo(prospect.trials());
        assertThat(prospect.features()).isEmpty();
        assertThat(prospect.costs()).isEmpty();
        assertThat(prospect.trialSeconds(2)).isZero();
    }

    private Path results() {
        return folder.resolve("results");
    }
}
