package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.onnx.tune.NetworkSettings;
import dev.graft.onnx.tune.NetworkTraining;
import dev.graft.testkit.QuietContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The class is which half of a picture is brighter, in the target by much less. */
final class AdaBnTest {
    private static final List<String> CLASSES = List.of("left", "right");

    private static Labelled pictures(int count, int dark, int contrast, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Image> images = new ArrayList<>();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            byte[] pixels = new byte[64];
            for (int at = 0; at < 64; at++) {
                boolean bright = (at % 8 < 4) == (labels[i] == 0);
                pixels[at] = (byte) (dark + random.nextInt(contrast) + (bright ? contrast : 0));
            }
            images.add(new Image(8, 8, 1, pixels));
        }
        return new Labelled(Images.of(images), Classes.of(CLASSES, labels));
    }

    private static Fitted fit(String... layers) {
        NetworkSettings of =
                new NetworkSettings(List.of(layers), NetworkSettings.Input.RAW, List.of("none"), List.of(), 1);
        AdaBn adabn = new AdaBn(new AdaBn.Settings(new NetworkTraining(of, List.of(0.01), Recipes.steps(60))));
        Adaptation seen = new Adaptation(
                List.of(pictures(80, 67, 60, 1)),
                new Target.Unlabelled(pictures(60, 120, 7, 2).samples()),
                0.5);
        return adabn.fit(seen, new QuietContext(new Seeds(3), new InheritanceTest.NoLearner()));
    }

    @Test
    void theTargetIsReadByItsOwnStatistics() {
        Fitted fitted = fit("conv 4", "pool");
        Labelled test = pictures(100, 120, 7, 3);
        double[][] scores = ((Scores.OfClasses) fitted.predictors().get(0).scores(test.samples())).values();
        double sure = IntStream.range(0, 100)
                .mapToDouble(i -> scores[i][i % 2])
                .average()
                .orElseThrow();
        assertThat(sure).isGreaterThan(0.9);
        Exhibit.Table norms = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(norms.rows()).hasSize(1);
        assertThat(norms.rows().get(0).get(0)).isEqualTo("conv1/norm");
        assertThat(Double.parseDouble(norms.rows().get(0).get(3))).isLessThan(0.1);
    }

    @Test
    void aNetworkWithoutNormsIsRefused() {
        assertThatThrownBy(() -> fit("dense 4"))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "adabn: network has no batch norm whose statistics could be the target's. Take a network that has, as conv-net, or \"norm, dense 128, norm\".");
    }
}
