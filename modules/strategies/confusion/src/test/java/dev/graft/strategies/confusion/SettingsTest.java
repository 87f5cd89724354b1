package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.onnx.tune.NetworkTraining;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that cannot be are refused, by what they are called. */
final class SettingsTest {
    private static final NetworkTraining ANY = Make.steps(1).training();
    private static final Discriminator AGAINST = new Discriminator(List.of("dense 4"), 1);

    static Stream<String> ids() {
        return Each.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theScenariosLearnerIsNotTrainedBySteps(String id) {
        assertThatThrownBy(() -> Each.of(id, Make.steps(1).of("learner")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "network: a learner is not trained by steps; allowed are auto, backbone, or layers as conv-net or mlp");
    }

    @Test
    void aDiscriminatorIsGivenVectors() {
        List<String> conv = List.of("conv 8");
        assertThatThrownBy(() -> new Discriminator(conv, 1))
                .hasMessage(
                        "discriminator: \"conv 8\" is not allowed there; it is given vectors, and takes dense layers");
        assertThatThrownBy(() -> new Wdgrl.Settings(1, 10, 5, 0.001, conv, ANY))
                .hasMessage("critic: \"conv 8\" is not allowed there; it is given vectors, and takes dense layers");
        assertThatThrownBy(() -> new Discriminator(List.of("dens 8"), 1))
                .hasMessageStartingWith("discriminator: line 1");
        assertThat(new Discriminator(List.of(), 1).discriminator()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aTradeOffIsANumberNotBelowNothing(double wrong) {
        String message = "trade-off must be at least 0, was " + wrong;
        assertThatThrownBy(() -> new Dann.Settings(wrong, 10, AGAINST, ANY)).hasMessage(message);
        assertThatThrownBy(() -> new Cdan.Settings(wrong, 10, true, 8, AGAINST, ANY))
                .hasMessage(message);
        assertThatThrownBy(() -> new Dan.Settings(wrong, Compared.BOTH, 5, ANY)).hasMessage(message);
        assertThatThrownBy(() -> new DeepCoral.Settings(wrong, Compared.BOTH, ANY))
                .hasMessage(message);
        assertThatThrownBy(() -> new DomainConfusion.Settings(wrong, AGAINST, ANY))
                .hasMessage(message);
        assertThatThrownBy(() -> new Wdgrl.Settings(wrong, 10, 5, 0.001, List.of(), ANY))
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void whatMustBeAboveNothing(double wrong) {
        assertThatThrownBy(() -> new Discriminator(List.of(), wrong))
                .hasMessage("discriminator-rate must be above 0, was " + wrong);
        assertThatThrownBy(() -> new Dann.Settings(1, wrong, AGAINST, ANY))
                .hasMessage("gamma must be above 0, was " + wrong);
        assertThatThrownBy(() -> new Cdan.Settings(1, wrong, true, 8, AGAINST, ANY))
                .hasMessage("gamma must be above 0, was " + wrong);
        assertThatThrownBy(() -> new Wdgrl.Settings(1, 10, 5, wrong, List.of(), ANY))
                .hasMessage("critic-rate must be above 0, was " + wrong);
    }

    @Test
    void whatIsCountedIsAtLeastOne() {
        assertThatThrownBy(() -> new Cdan.Settings(1, 10, true, 0, AGAINST, ANY))
                .hasMessage("random-dimensions must be at least 1, was 0");
        assertThatThrownBy(() -> new Dan.Settings(1, Compared.BOTH, 0, ANY))
                .hasMessage("kernels must be at least 1, was 0");
        assertThatThrownBy(() -> new Wdgrl.Settings(1, 10, 0, 0.001, List.of(), ANY))
                .hasMessage("critic-steps must be at least 1, was 0");
        assertThatThrownBy(() -> new Wdgrl.Settings(1, -1, 1, 0.001, List.of(), ANY))
                .hasMessage("gradient-penalty must be at least 0, was -1.0");
    }
}
