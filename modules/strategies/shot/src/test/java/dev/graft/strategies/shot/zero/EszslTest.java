package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EszslTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @SuppressWarnings("unchecked") // the tree of a case is one of JSON's maps
    void matchesTheReferenceValues() throws IOException {
        JsonNode reference = JSON.readTree(EszslTest.class.getResourceAsStream("eszsl.json"));
        Map<String, Object> found = new ReferenceEszsl()
                .of(
                        new Values(JSON.convertValue(reference.get("inputs"), Map.class)),
                        new Values(JSON.convertValue(reference.get("parameters"), Map.class)));
        for (String quantity : new String[] {"V", "scores"}) {
            Matrix expected = Matrix.of(JSON.convertValue(reference.at("/expected/" + quantity), double[][].class));
            Matrix difference = Matrix.of((double[][]) Objects.requireNonNull(found.get(quantity)))
                    .minus(expected);
            assertThat(Distance.length(difference) / Distance.length(expected))
                    .isLessThan(reference.get("relative_tolerance").asDouble());
        }
    }

    /** The equation as the paper has it, solved one side after the other. */
    @ParameterizedTest
    @CsvSource({"40, 6, 3", "8, 30, 3", "40, 6, 12", "8, 30, 12"})
    void isTheClosedFormWhateverIsLarger(int samples, int features, int attributes) {
        int[] labels = new int[samples];
        for (int i = 0; i < samples; i++) {
            labels[i] = i % 4;
        }
        Matrix x = Worlds.gaussian(samples, features, 1);
        Matrix s = Worlds.gaussian(4, attributes, 2);
        Matrix y = Matrix.zeros(samples, 4).map((i, c, zero) -> labels[i] == c ? 1 : -1);
        Matrix left = ridged(x, 0.3).solve(x.transposeTimes(y).times(s));
        Matrix expected = ridged(s, 0.7).solve(left.transpose()).transpose();
        Matrix found = Eszsl.path(new SeenSamples(x, labels, s))
                .apply(new Eszsl.Penalties(0.3, 0.7))
                .v();
        assertThat(Distance.length(found.minus(expected)) / Distance.length(expected))
                .isLessThan(1e-10);
    }

    @Test
    void autoSaysWhatItChoseOnSeenClassesThatWereLeftOut() {
        Matrix descriptors = Worlds.gaussian(14, 5, 3);
        Matrix map = Worlds.gaussian(5, 20, 4);
        ZeroShot transfer = Worlds.transfer(Worlds.draw(descriptors, map, 0, 10, 8, 1, 5), descriptors, 10);
        Labelled heldOut = Worlds.draw(descriptors, map, 10, 14, 25, 1, 6);
        assertThat(Worlds.accuracy(Worlds.byDefault("eszsl"), transfer, heldOut))
                .isGreaterThan(0.8);
        Exhibit.Table chosen = (Exhibit.Table) Worlds.byDefault("eszsl")
                .fit(transfer, Worlds.context())
                .exhibits()
                .get(0);
        assertThat(chosen.rows())
                .extracting(row -> row.get(0))
                .containsExactly("gamma", "lambda", "class-averaged accuracy on seen classes left out");
        assertThat(Double.parseDouble(chosen.rows().get(2).get(1))).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "much"})
    void refusesAPenaltyThatIsNotAboveZero(String gamma) {
        assertThatThrownBy(() -> new Eszsl.Settings(gamma, "1", Worlds.Z_SCORES, Worlds.NONE))
                .hasMessage("gamma must be a number above 0, or auto, was " + gamma);
        assertThatThrownBy(() -> new Eszsl.Settings("1", gamma, Worlds.Z_SCORES, Worlds.NONE))
                .hasMessage("lambda must be a number above 0, or auto, was " + gamma);
    }

    private static Matrix ridged(Matrix a, double ridge) {
        return a.transposeTimes(a).plus(Matrix.identity(a.columns()).scale(ridge));
    }
}
