package dev.graft.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.strategy.Scores;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that {@code measures.py} computes with NumPy and SciPy, plain and with samples repeated. */
class MeasureReferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<JsonNode> cases() throws IOException {
        JsonNode root = JSON.readTree(MeasureReferenceTest.class.getResourceAsStream("measures.json"));
        return StreamSupport.stream(root.get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMeasureMatches(JsonNode known) {
        double[] weights = JSON.convertValue(known.get("weights"), double[].class);
        for (Measure measure : EnumSet.complementOf(EnumSet.of(Measure.AVERAGE_PRECISION, Measure.LOG_LIKELIHOOD))) {
            Scores scores = scores(measure.task(), known);
            Labels truth = truth(measure.task(), known);
            assertThat(measure.of(scores, truth))
                    .describedAs(measure.id())
                    .isCloseTo(known.get("plain").get(measure.id()).asDouble(), within(1e-9));
            assertThat(measure.on(scores, truth).of(weights))
                    .describedAs(measure.id() + " with weights")
                    .isCloseTo(known.get("weighted").get(measure.id()).asDouble(), within(1e-9));
        }
    }

    private static Scores scores(Measure.Task task, JsonNode known) {
        return switch (task) {
            case CLASSES, TRUTH ->
                new Scores.OfClasses(names(known), JSON.convertValue(known.get("scores"), double[][].class));
            case NUMBERS -> new Scores.OfReals(JSON.convertValue(known.get("predicted"), double[].class));
            case CLUSTERS -> clusters(JSON.convertValue(known.get("clusters"), int[].class));
        };
    }

    private static Scores clusters(int... clusters) {
        int count = IntStream.of(clusters).max().orElseThrow() + 1;
        double[][] values = new double[clusters.length][count];
        for (int i = 0; i < clusters.length; i++) {
            values[i][clusters[i]] = 1;
        }
        return new Scores.OfClasses(
                IntStream.range(0, count).mapToObj(k -> "cluster " + k).toList(), values);
    }

    private static Labels truth(Measure.Task task, JsonNode known) {
        return task == Measure.Task.NUMBERS
                ? Reals.of(JSON.convertValue(known.get("numbers"), double[].class))
                : Classes.of(names(known), JSON.convertValue(known.get("labels"), int[].class));
    }

    private static List<String> names(JsonNode known) {
        return IntStream.range(0, known.get("classes").asInt())
                .mapToObj(Integer::toString)
                .toList();
    }
}
