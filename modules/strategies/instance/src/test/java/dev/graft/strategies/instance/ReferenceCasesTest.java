package dev.graft.strategies.instance;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Numbers of other implementations: the objective where weights are not unique, the weights where they are. */
class ReferenceCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kmm_B3",
                "kmm_B1000",
                "kliep_gamma0.05",
                "kliep_gamma0.5",
                "ulsif_lambda0.1",
                "ulsif_lambda1",
                "rulsif_lambda0.1",
                "rulsif_lambda1",
                "nearest_neighbors_weighting"
            })
    void agree(String name) throws IOException {
        JsonNode json = JSON.readTree(ReferenceCasesTest.class.getResourceAsStream(name + ".json"));
        MethodCase known = new MethodCase(
                name,
                json.get("method").asText(),
                new Values(map(json.get("inputs"))),
                new Values(map(json.get("parameters"))),
                map(json.get("expected")),
                json.get("relative_tolerance").asDouble());
        CaseResult result = MethodVerifier.onClassPath().verify(known);
        assertThat(result.agrees()).as("%s", result).isTrue();
    }

    private static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }
}
