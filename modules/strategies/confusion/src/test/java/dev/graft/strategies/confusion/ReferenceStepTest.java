package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.onnx.train.Objective;
import dev.graft.onnx.tune.NetworkTraining;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Losses, and what a step of plain descent changes, are what NumPy computes of the papers' equations: {@code confusion.py}. Who
 * climbs what another descends, and what stands still meanwhile, is part of the numbers.
 */
final class ReferenceStepTest {
    private static final NetworkTraining ANY = Make.steps(1).training();
    private static final Discriminator AGAINST = new Discriminator(List.of("dense 3"), 2);
    private static final Map<String, Objective> OBJECTIVES = Map.of(
            "dann", new Dann(new Dann.Settings(1, 10, AGAINST, ANY))::objective,
            "cdan", cdan(true),
            "cdan without entropy", cdan(false),
            "dan", dan(Compared.BOTH),
            "dan on features", dan(Compared.FEATURES),
            "deep-coral", coral(Compared.SCORES),
            "deep-coral on both", coral(Compared.BOTH),
            "domain-confusion", new DomainConfusion(new DomainConfusion.Settings(0.5, AGAINST, ANY))::objective,
            "wdgrl of a linear critic", wdgrl(),
            "wdgrl", wdgrl("dense 3"));

    private static JsonNode file;

    private static Objective cdan(boolean entropy) {
        return new Cdan(new Cdan.Settings(1, 10, entropy, 1024, AGAINST, ANY))::objective;
    }

    private static Objective dan(Compared on) {
        return new Dan(new Dan.Settings(0.8, on, 5, ANY))::objective;
    }

    private static Objective coral(Compared on) {
        return new DeepCoral(new DeepCoral.Settings(0.9, on, ANY))::objective;
    }

    private static Objective wdgrl(String... critic) {
        return new Wdgrl(new Wdgrl.Settings(0.8, 10, 3, 0.05, List.of(critic), ANY))::objective;
    }

    @BeforeAll
    static void read() throws IOException {
        file = new ObjectMapper().readTree(ReferenceStepTest.class.getResourceAsStream("confusion.json"));
    }

    static Stream<String> names() {
        return OBJECTIVES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStepIsWhatNumPyComputes(String name) {
        JsonNode one = file.get("cases")
                .valueStream()
                .filter(each -> each.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        SmallStep step = SmallStep.of(
                file, one, Optional.ofNullable(OBJECTIVES.get(name)).orElseThrow());
        assertThat(step.loss()).isCloseTo(one.get("loss").floatValue(), within(1e-5f));
        assertThat(step.shown()).hasSize(one.get("shown").size());
        step.shown().forEach((term, value) -> assertThat(value)
                .as(term)
                .isCloseTo(one.get("shown").get(term).floatValue(), within(1e-5f)));
        for (Map.Entry<String, JsonNode> expected : one.get("after").properties()) {
            assertThat(step.after().get(expected.getKey()))
                    .as(expected.getKey())
                    .containsExactly(SmallStep.floats(expected.getValue()), within(2e-5f));
        }
    }
}
