package dev.graft.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberOrTest {
    @Test
    void isTheNumberOrEmptyForTheWord() {
        assertThat(of("0.25")).contains(0.25);
        assertThat(of("auto")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "atuo", ""})
    void refusesWhatIsNeither(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(text))
                .withMessage("width must be a number above 0, or auto, was " + text);
    }

    private static Optional<Double> of(String text) {
        return NumberOr.of(text, "auto", "width", x -> x > 0, "above 0");
    }
}
