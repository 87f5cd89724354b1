package dev.graft.strategies.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.verify.CaseResult;
import dev.graft.core.verify.MethodCase;
import dev.graft.core.verify.MethodVerifier;
import dev.graft.core.verify.Values;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"regular_transfer", "regular_transfer_missing"})
    void agreesWithTheReference(String name) throws IOException {
        JsonNode known = JSON.readTree(ReferenceCasesTest.class.getResourceAsStream(name + ".json"));
        CaseResult result = MethodVerifier.onClassPath()
                .verify(new MethodCase(
                        name,
                        known.get("method").asText(),
                        new Values(map(known.get("inputs"))),
                        new Values(map(known.get("parameters"))),
                        map(known.get("expected")),
                        known.get("relative_tolerance").asDouble()));
        assertThat(result.agrees()).as(result.toString()).isTrue();
    }

    private static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, new TypeReference<>() {});
    }
}
