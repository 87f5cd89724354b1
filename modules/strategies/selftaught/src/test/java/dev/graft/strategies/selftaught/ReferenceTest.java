package dev.graft.strategies.selftaught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.linalg.Matrix;
import dev.graft.linalg.SparseMatrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The numbers of {@code ppmi.py}, which computes the same by NumPy. */
class ReferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode reference = JSON.readTree(ReferenceTest.class.getResourceAsStream("ppmi.json"));
    private final List<List<String>> texts = Arrays.stream(JSON.convertValue(reference.get("texts"), String[].class))
            .map(text -> Arrays.asList(text.split(" ", -1)))
            .toList();
    private final List<String> words =
            Vocabulary.of(texts.stream().flatMap(List::stream), whole("least"), Integer.MAX_VALUE);
    private final SparseMatrix counts = CoOccurrences.of(
            texts.stream()
                    .map(text -> text.stream().mapToInt(words::indexOf).toArray())
                    .toList(),
            words.size(),
            whole("window"));
    private final SparseMatrix information = new PositivePmi(number("shift"), number("smoothing")).of(counts);

    ReferenceTest() throws IOException {}

    @Test
    void theVocabularyIsThatOfTheReference() {
        assertThat(words).containsExactly(JSON.convertValue(reference.get("words"), String[].class));
    }

    @Test
    void countsAreThoseOfTheReference() {
        assertNear(counts.dense(), "counts");
    }

    @Test
    void informationIsThatOfTheReference() {
        assertNear(information.dense(), "ppmi");
    }

    @Test
    void vectorsHaveTheProductsOfTheReference() {
        Matrix vectors = Factors.of(information, whole("features"), number("weighting"), new Random(1));
        assertThat(vectors.columns()).isEqualTo(whole("features"));
        assertNear(vectors.timesTranspose(vectors), "products");
    }

    private void assertNear(Matrix found, String name) {
        double[][] expected = JSON.convertValue(reference.get(name), double[][].class);
        assertThat(found.rows()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.row(i)).as("row %d", i).containsExactly(expected[i], offset(1e-12));
        }
    }

    private int whole(String name) {
        return reference.get(name).asInt();
    }

    private double number(String name) {
        return reference.get(name).asDouble();
    }
}
