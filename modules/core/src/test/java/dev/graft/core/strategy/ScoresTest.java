package dev.graft.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void theBestIsTheMostProbableAndOfEqualsTheFirst() {
        Scores.OfClasses scores = new Scores.OfClasses(ABC, new double[][] {{0.2, 0.3, 0.5}, {0.2, 0.4, 0.4}});
        assertThat(scores.best(0)).isEqualTo(2);
        assertThat(scores.best(1)).isEqualTo(1);
    }

    @Test
    void aGuessIsUniform() {
        Scores.OfClasses guess = Scores.OfClasses.uniform(List.of("a", "b"), 3);
        assertThat(guess.values()).isDeepEqualTo(new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}});
        assertThat(guess.size()).isEqualTo(3);
    }

    @Test
    void theDifferenceIsTheLargest() {
        List<String> ab = List.of("a", "b");
        Scores.OfClasses scores = new Scores.OfClasses(ab, new double[][] {{0.25, 0.75}, {1, 0}});
        assertThat(scores.difference(scores)).isZero();
        assertThat(scores.difference(new Scores.OfClasses(ab, new double[][] {{0.5, 0.5}, {0.5, 0.5}})))
                .isEqualTo(0.5);
        assertThat(scores.difference(new Scores.OfClasses(ab, new double[][] {{0.25, 0.75}})))
                .isEqualTo(1);
        assertThat(scores.difference(new Scores.OfClasses(List.of("b", "a"), scores.values())))
                .isEqualTo(1);
        assertThat(scores.difference(new Scores.OfClasses(ab, new double[][] {{Double.NaN, 1}, {1, 0}})))
                .isNaN();
    }

    @Test
    void everyClassHasAScore() {
        assertThatThrownBy(() -> new Scores.OfClasses(ABC, new double[][] {{1, 0, 0}, {1, 0}}))
                .hasMessage("2 scores for 3 classes");
    }

    @Test
    void numbersAreCountedToo() {
        assertThat(new Scores.OfReals(new double[] {1, 2}).size()).isEqualTo(2);
    }
}
