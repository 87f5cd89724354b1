package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.strategy.Fitted;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seed says everything: initial numbers, the order of samples, what steps draw, what is drawn once. */
final class SeedsTest {
    static Stream<String> ids() {
        return Each.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theSameSeedGivesTheSameBytes(String id) {
        Fitted first = fitted(id, 3);
        Fitted again = fitted(id, 3);
        assertThat(file(again)).isEqualTo(file(first));
        assertThat(again.exhibits()).isEqualTo(first.exhibits());
        assertThat(file(fitted(id, 4))).isNotEqualTo(file(first));
    }

    private static Fitted fitted(String id, long seed) {
        return Each.of(id, Make.steps(20)).fit(Moved.unsupervised(), NoLearner.context(seed));
    }

    private static byte[] file(Fitted fitted) {
        return fitted.predictors().get(0).onnx().orElseThrow();
    }
}
