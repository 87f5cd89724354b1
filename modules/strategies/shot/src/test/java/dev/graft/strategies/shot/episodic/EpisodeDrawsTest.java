package dev.graft.strategies.shot.episodic;

import static dev.graft.strategies.shot.episodic.TrainingEpisodes.Within.ANY;
import static dev.graft.strategies.shot.episodic.TrainingEpisodes.Within.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EpisodeDrawsTest {
    private static final List<String> NAMES = List.of("a/1", "a/2", "a/3", "b/1", "b/2", "c");
    private static final int EACH = 4;

    /** Of each class 4 samples, sample i of class i % 6. */
    private static Labelled base() {
        int[] labels = IntStream.range(0, NAMES.size() * EACH)
                .map(i -> i % NAMES.size())
                .toArray();
        double[][] rows =
                Arrays.stream(labels).mapToObj(label -> new double[] {label}).toArray(double[][]::new);
        return new Labelled(Dense.of(rows), Classes.of(NAMES, labels));
    }

    private static EpisodeDraws draws(int way, int shots, int queries, TrainingEpisodes.Within within) {
        EpisodeShape shape = new EpisodeShape(way, shots, queries);
        return EpisodeDraws.of("protonet", BaseClasses.of(base(), true), shape, within);
    }

    @Test
    void supportComesFirstThenQueriesBothClassByClass() {
        EpisodeDraws draws = draws(3, 1, 2, ANY);
        Random random = new Random(1);
        for (int episode = 0; episode < 50; episode++) {
            int[] rows = draws.next(random);
            assertThat(rows).hasSize(9).doesNotHaveDuplicates();
            List<Integer> classes = Arrays.stream(rows).mapToObj(row -> row % 6).toList();
            assertThat(classes.subList(0, 3)).doesNotHaveDuplicates();
            for (int c = 0; c < 3; c++) {
                assertThat(classes.subList(3 + 2 * c, 5 + 2 * c)).containsOnly(classes.get(c));
            }
        }
    }

    @Test
    void everyClassAndEverySampleIsDrawn() {
        EpisodeDraws draws = draws(2, 2, 1, ANY);
        Random random = new Random(2);
        int[] seen = new int[NAMES.size() * EACH];
        for (int episode = 0; episode < 600; episode++) {
            Arrays.stream(draws.next(random)).forEach(row -> seen[row]++);
        }
        // 3600 rows of 24 samples: 150 each, with a deviation of about 12
        assertThat(Arrays.stream(seen)).allMatch(times -> times > 90 && times < 210);
    }

    @Test
    void anEpisodeOfAGroupHasClassesOfItAlone() {
        EpisodeDraws draws = draws(2, 1, 1, GROUP);
        assertThat(draws.pools()).hasSize(2); // c stands alone
        Random random = new Random(3);
        boolean[] seen = new boolean[2];
        for (int episode = 0; episode < 50; episode++) {
            List<Integer> groups = Arrays.stream(draws.next(random))
                    .mapToObj(row -> row % 6 < 3 ? 0 : 1)
                    .distinct()
                    .toList();
            assertThat(groups).hasSize(1);
            seen[groups.get(0)] = true;
        }
        assertThat(seen).containsOnly(true);
    }

    @Test
    void theSameRandomNumbersDrawTheSameEpisodes() {
        EpisodeDraws draws = draws(3, 1, 2, ANY);
        assertThat(draws.next(new Random(4))).isEqualTo(draws.next(new Random(4)));
    }

    @Test
    void turnedPicturesAreFurtherClassesInGroupsOfTheirOwn() {
        Images pictures = Images.of(Collections.nCopies(24, new Image(2, 2, 1, new byte[] {1, 2, 3, 4})));
        Labelled base = new Labelled(pictures, base().labels());
        BaseClasses turned = BaseClasses.of(base, true);
        assertThat(turned.isTurned()).isTrue();
        assertThat(turned.classes()).hasSize(4 * NAMES.size());
        assertThat(turned.samples().size()).isEqualTo(4 * 24);
        assertThat(turned.classes().get(NAMES.size()).members()).containsExactly(24, 30, 36, 42);
        assertThat(BaseClasses.grouped(turned.classes())).hasSize(4 * 3);
        BaseClasses upright = BaseClasses.of(base, false);
        assertThat(upright.classes()).hasSize(NAMES.size());
        assertThat(upright.isTurned()).isFalse();
    }

    @Test
    void aClassWithoutSamplesIsNone() {
        Labelled some = new Labelled(Dense.of(new double[] {1}), Classes.of(NAMES, 4));
        assertThat(BaseClasses.of(some, false).classes()).hasSize(1);
    }

    @Test
    void tooFewClassesAreRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> draws(20, 1, 3, ANY))
                .isInstanceOf(GraftException.class)
                .hasMessage(
                        "protonet: the base has 6 classes of 4 samples or more, and 20-way training episodes with 1 support samples and 3 queries of each class need 20. Set train-way to 6 or less, or take fewer samples of a class: train-shots, train-queries.");
        assertThatThrownBy(() -> draws(4, 1, 3, GROUP))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("the base, in the largest of its groups, has 3 classes of 4 samples or more")
                .hasMessageContaining("Set train-way to 3 or less");
    }

    @Test
    void tooFewSamplesAreRefused() {
        assertThatThrownBy(() -> draws(2, 1, 4, ANY))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("the base has 0 classes of 5 samples or more")
                .hasMessageContaining("Take fewer samples of a class: train-shots, train-queries.");
    }
}
