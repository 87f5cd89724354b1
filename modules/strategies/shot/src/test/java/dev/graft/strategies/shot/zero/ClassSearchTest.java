package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassSearchTest {
    @Test
    void everyClassIsLeftOutOnceWithAnother() {
        List<ClassFold> folds = ClassFold.of(11, 2);
        assertThat(folds).hasSize(5);
        assertThat(folds.stream().flatMapToInt(fold -> IntStream.of(fold.leftOut())))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        for (ClassFold fold : folds) {
            assertThat(fold.leftOut()).hasSizeBetween(2, 3);
            assertThat(IntStream.concat(IntStream.of(fold.kept()), IntStream.of(fold.leftOut()))
                            .sorted())
                    .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        }
    }

    @Test
    void ofFewerThanFourClassesNoneCanBeLeftOut() {
        assertThat(ClassFold.of(3, 2)).isEmpty();
        assertThat(ClassFold.of(4, 2)).hasSize(2);
        assertThat(ClassFold.of(1, 1)).isEmpty();
        assertThat(ClassFold.of(2, 1)).hasSize(2);
    }

    /** Samples are their descriptors, and a setting is what these are multiplied by: 1 is right, and -1 takes each for its opposite. */
    @Test
    void takesTheFirstOfTheSettingsThatDoBestOnClassesLeftOut() {
        Matrix signatures = Matrix.of(new double[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}});
        SeenSamples seen = new SeenSamples(signatures, new int[] {0, 1, 2, 3}, signatures);
        ClassSearch<Double> search = ClassSearch.among(
                List.of(-1.0, 2.0, 1.0),
                7.0,
                seen,
                Worlds.context(),
                part -> factor -> new Bilinear(Matrix.identity(2).scale(factor)));
        assertThat(search.value()).isEqualTo(2.0);
        assertThat(search.accuracy()).hasValue(1);
    }

    @Test
    void whereNothingCanBeLeftOutOrChosenNothingIsLearned() {
        Matrix signatures = Matrix.identity(4);
        SeenSamples seen = new SeenSamples(signatures, new int[] {0, 1, 2, 3}, signatures);
        ClassSearch<Double> fewClasses = search(List.of(1.0, 2.0), seen.ofClasses(0, 1, 2));
        assertThat(fewClasses.value()).isEqualTo(7.0);
        assertThat(fewClasses.accuracy()).isEmpty();
        ClassSearch<Double> oneSetting = search(List.of(2.0), seen);
        assertThat(oneSetting.value()).isEqualTo(2.0);
        assertThat(oneSetting.accuracy()).isEmpty();
    }

    private static ClassSearch<Double> search(List<Double> settings, SeenSamples seen) {
        return ClassSearch.among(settings, 7.0, seen, Worlds.context(), part -> {
            throw new AssertionError("nothing is learned");
        });
    }

    @Test
    void largeClassesCountAsMuchAsSmallOnes() {
        Matrix scores = Matrix.of(new double[][] {{2, 1, 0}, {2, 1, 0}, {1, 2, 0}, {3, 1, 0}});
        assertThat(ClassAccuracy.of(scores, new int[] {0, 0, 0, 1})).isEqualTo((2.0 / 3 + 0) / 2);
    }
}
