package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    @ParameterizedTest
    @CsvSource({
        "strategies, scratch",
        "strategies, target-only",
        "strategies, source-only",
        "strategies, joint",
        "strategies, oracle",
        "strategies, kmm",
        "strategies, coral",
        "learners, linear",
        "learners, tribuo",
        "data, rendered-digits",
        "data, handwritten-digits",
        "data, images",
        "data, recordings",
        "data, texts",
        "data, clinic",
        "data, vision-hymenoptera",
        "data, vision-pacs-subset",
        "data, speech-fsdd",
        "data, omniglot"
    })
    void everyPluginIsListedAsTextAndAsJson(String kind, String id) throws IOException {
        assertThat(printed("list", kind).lines()).anyMatch(line -> line.startsWith(id + " "));
        assertThat(new ObjectMapper()
                        .readTree(printed("list", kind, "--format", "json"))
                        .findValuesAsText("id"))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scratch", "kmm", "coral", "linear", "tribuo", "rendered-digits", "images", "clinic"})
    void everythingListedCanBeDescribed(String id) throws IOException {
        assertThat(printed("describe", id)).startsWith(id + " (").contains("In an experiment file: ");
        JsonNode facts = new ObjectMapper().readTree(printed("describe", id, "--format", "json"));
        assertThat(facts.path("id").asText()).isEqualTo(id);
        for (JsonNode knob : facts.path("settings")) {
            assertThat(knob.path("about").asText())
                    .as(id + " " + knob.path("setting"))
                    .isNotBlank();
        }
    }

    @Test
    void aDescriptionNamesSettingsNeedsAndPaper() {
        assertThat(printed("describe", "kmm"))
                .contains(
                        "bound",
                        "1000",
                        "epsilon",
                        "gamma",
                        "median",
                        "weighted-learner",
                        "NIPS 2006",
                        "{strategy: kmm, ");
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Graft.commandLine().setOut(new PrintWriter(out)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
