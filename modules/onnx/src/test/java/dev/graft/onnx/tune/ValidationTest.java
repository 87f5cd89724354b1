package dev.graft.onnx.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {
    private static final List<String> NAMES = List.of("a", "b", "c");

    /** Of so many labels of each class so many are set aside: the share, rounded, at least one, never all. */
    @ParameterizedTest
    @CsvSource({
        "0.2, 10 5 20, 2 1 4",
        "0.2, 2 2 2, 1 1 1",
        "0.1, 3 100 4, 1 10 1",
        "0.5, 3 3 3, 2 2 2",
        "0.99, 2 3 50, 1 2 49",
        "0.2, 5 0 5, 1 0 1",
        "0.2, 7 0 0, 1 0 0",
        "0.2, 5 1 5, 1 0 1",
        "0.2, 1 1 1, 0 0 0",
        "0, 9 9 9, 0 0 0",
    })
    void aShareOfEachClassIsSetAside(double share, String counts, String expected) {
        Classes labels = labels(counts);
        Validation validation = Validation.of(labels, share, 2, new Random(5));
        assertThat(labels.select(validation.aside()).counts()).containsExactly(numbers(expected));
        assertThat(validation.isPossible()).isEqualTo(validation.aside().length > 0);
        int[] all = IntStream.concat(Arrays.stream(validation.train()), Arrays.stream(validation.aside()))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(IntStream.range(0, labels.size()).toArray());
        assertThat(validation.train()).isSorted();
        assertThat(validation.aside()).isSorted();
    }

    /** With too few labels of every class, all are trained on. */
    @ParameterizedTest
    @CsvSource({"5 5 5, true", "5 0 9, true", "4 5 9, true", "4 4 4, false", "1 0 0, false"})
    void fewLabelsAreAllTrainedOn(String counts, boolean possible) {
        Classes labels = labels(counts);
        Validation validation = Validation.of(labels, 0.2, 5, new Random(5));
        assertThat(validation.isPossible()).isEqualTo(possible);
        assertThat(validation.train().length).isEqualTo(labels.size() - validation.aside().length);
    }

    @Test
    void theSeedSaysWhich() {
        Classes labels = labels("20 20 20");
        int[] first = Validation.of(labels, 0.3, 2, new Random(5)).aside();
        assertThat(Validation.of(labels, 0.3, 2, new Random(5)).aside()).containsExactly(first);
        assertThat(Validation.of(labels, 0.3, 2, new Random(6)).aside()).isNotEqualTo(first);
    }

    @Test
    void samplesComeInEpochsAndBatchesAreFull() {
        Order order = new Order(5, new Random(3));
        int[] seen = new int[5];
        for (int step = 0; step < 5; step++) {
            int[] batch = order.next(3);
            assertThat(batch).hasSize(3);
            Arrays.stream(batch).forEach(sample -> seen[sample]++);
        }
        assertThat(seen).as("15 of 5 samples").containsExactly(3, 3, 3, 3, 3);
        assertThat(new Order(1, new Random(3)).next(4)).containsExactly(0, 0, 0, 0);
        int[] first = new Order(50, new Random(1)).next(50);
        assertThat(new Order(50, new Random(1)).next(50)).containsExactly(first);
        assertThat(new Order(50, new Random(2)).next(50)).isNotEqualTo(first);
    }

    @Test
    void snapshotsAreTakenEverRarer() {
        assertThat(IntStream.range(0, 3000).filter(Marks::has))
                .containsExactly(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000);
    }

    @Test
    void rareClassesWeighAsMuchAsOthersTogether() {
        List<Float> weights = Targets.balanced(labels("6 0 2"));
        assertThat(weights).containsExactly(8 / 2f / 6, 1f, 8 / 2f / 2);
    }

    private static Classes labels(String counts) {
        int[] number = numbers(counts);
        int[] labels = IntStream.range(0, number.length)
                .flatMap(c -> IntStream.generate(() -> c).limit(number[c]))
                .toArray();
        for (int i = labels.length - 1; i > 0; i--) {
            int other = i * 7 % (i + 1);
            int swapped = labels[i];
            labels[i] = labels[other];
            labels[other] = swapped;
        }
        return Classes.of(NAMES, labels);
    }

    private static int[] numbers(String words) {
        return Arrays.stream(words.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
