package dev.graft.core.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetTest {
    /** 30 samples of each of "a" and "b", 3 of "c". */
    private static final Classes POOL = Classes.of(
            List.of("a", "b", "c"),
            IntStream.range(0, 63).map(i -> i >= 60 ? 2 : i % 2).toArray());

    static Stream<Function<Integer, Budget>> kinds() {
        return Stream.of(Budget.PerClass::new, Budget.Count::new, n -> new Budget.Share(n / 63.0));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void drawsOfOneSeedAreNestedOverSizes(Function<Integer, Budget> kind) {
        for (int seed = 0; seed < 20; seed++) {
            List<Integer> smaller = List.of();
            for (int size : new int[] {1, 2, 5, 20, 60}) {
                List<Integer> larger = drawn(kind.apply(size), seed);
                assertThat(larger).containsAll(smaller).doesNotHaveDuplicates().hasSizeGreaterThan(smaller.size());
                smaller = larger;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSeedAlwaysDrawsTheSameAndAnotherSomethingElse(Function<Integer, Budget> kind) {
        assertThat(drawn(kind.apply(5), 1)).isEqualTo(drawn(kind.apply(5), 1));
        assertThat(drawn(kind.apply(5), 1)).isNotEqualTo(drawn(kind.apply(5), 2));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void zeroShowsNothing(Function<Integer, Budget> kind) {
        assertThat(kind.apply(0).isZero()).isTrue();
        assertThat(kind.apply(1).isZero()).isFalse();
        assertThat(drawn(kind.apply(0), 1)).isEmpty();
    }

    @Test
    void perClassShowsAsManyOfEachClassAndAllOfAClassThatHasFewer() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(POOL.select(new Budget.PerClass(5).draw(POOL, new Random(seed)))
                            .counts())
                    .containsExactly(5, 5, 3);
        }
    }

    @Test
    void perClassNeedsClasses() {
        assertThatThrownBy(() -> new Budget.PerClass(1).draw(Reals.of(1, 2), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs class labels");
    }

    @Test
    void aCountShowsSoManyAndNeverMoreThanThereAre() {
        assertThat(drawn(new Budget.Count(7), 3)).hasSize(7);
        assertThat(drawn(new Budget.Count(1000), 3)).hasSize(POOL.size()).doesNotHaveDuplicates();
        assertThat(new Budget.Count(1).draw(Reals.of(1, 2), new Random(1))).hasSize(1);
    }

    @Test
    void aShareIsRoundedToWholeSamples() {
        assertThat(drawn(new Budget.Share(0.1), 3)).hasSize(6);
        assertThat(drawn(new Budget.Share(0.12), 3)).hasSize(8);
        assertThat(drawn(Budget.all(), 3)).hasSize(POOL.size()).doesNotHaveDuplicates();
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        for (Runnable refused : List.<Runnable>of(
                () -> new Budget.PerClass(-1),
                () -> new Budget.Count(-1),
                () -> new Budget.Share(-0.1),
                () -> new Budget.Share(1.1),
                () -> new Budget.Share(Double.NaN))) {
            assertThatThrownBy(refused::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void budgetsReadLikeWords() {
        assertThat(new Budget.PerClass(5)).hasToString("5 per class");
        assertThat(new Budget.Count(1)).hasToString("1 label");
        assertThat(new Budget.Count(2)).hasToString("2 labels");
        assertThat(new Budget.Share(0.1)).hasToString("share 0.1");
    }

    private static List<Integer> drawn(Budget budget, int seed) {
        return IntStream.of(budget.draw(POOL, new Random(seed))).boxed().toList();
    }
}
