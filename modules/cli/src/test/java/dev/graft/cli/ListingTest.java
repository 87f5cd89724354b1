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
        "strategies, word-vectors",
        "strategies, coral",
        "learners, k-nn",
        "learners, linear",
        "learners, tribuo",
        "data, rendered-digits",
        "data, rendered-characters",
        "data, handwritten-digits",
        "data, textured-digits",
        "data, images",
        "data, recordings",
        "data, texts",
        "data, clinic",
        "data, vision-hymenoptera",
        "data, vision-pacs-subset",
        "data, speech-fsdd",
        "data, omniglot",
        "controls, shuffled-source",
        "controls, middle-block-dropped"
    })
    void everyPluginIsListedAsTextAndAsJson(String kind, String id) throws IOException {
        assertThat(printed("list", kind).lines()).anyMatch(line -> line.startsWith(id + " "));
        assertThat(new ObjectMapper()
                        .readTree(printed("list", kind, "--format", "json"))
                        .findValuesAsText("id"))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scratch",
                "kmm",
                "coral",
                "word-vectors",
                "k-nn",
                "linear",
                "tribuo",
                "rendered-digits",
                "rendered-characters",
                "textured-digits",
                "images",
                "clinic"
            })
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

    @Test
    void whoLooksAtWhatItIsJudgedOnSaysSo() throws IOException {
        assertThat(printed("describe", "tim")).contains("it is transductive");
        assertThat(printed("describe", "ridge")).doesNotContain("transductive");
        JsonNode facts = new ObjectMapper().readTree(printed("describe", "tim", "--format", "json"));
        assertThat(facts.get("transductive").asBoolean()).isTrue();
    }

    @Test
    void whatHasOneIdIsDescribedTogether() {
        assertThat(printed("describe", "word-vectors"))
                .startsWith("word-vectors (strategy)")
                .contains("{strategy: word-vectors, ", "word-vectors (backbone)", "{backbone: word-vectors, ");
    }

    @ParameterizedTest
    @CsvSource({
        "data, rendered-digits, generated",
        "data, office-caltech10-surf, ToRelease_GFK.zip",
        "data, textured-digits, t10k-images-idx3-ubyte.gz",
        "data, multitask-school, 139 London schools",
        "data, zeroshot-awa2-attributes, No experiment can use these files yet",
        "backbones, squeezenet1.1-imagenet, SqueezeNet_fp16.onnx (2484091 bytes)",
        "backbones, resnet50, by you",
        "backbones, word-vectors, own file"
    })
    void everythingOnAShelfIsListedAndShown(String shelf, String id, String word) throws IOException {
        assertThat(printed(shelf, "list").lines()).anyMatch(line -> line.startsWith(id + " "));
        assertThat(printed(shelf, "list", "--search", id).lines()).hasSizeBetween(2, 3);
        assertThat(printed(shelf, "show", id)).startsWith(id + " (").contains("licence", word);
        JsonNode facts = new ObjectMapper().readTree(printed(shelf, "show", id, "--format", "json"));
        assertThat(facts.path("id").asText()).isEqualTo(id);
        assertThat(facts.path("licence").asText()).isNotBlank();
    }

    @Test
    void listsAreSortedBySizeWithUnknownSizesLast() throws IOException {
        JsonNode rows =
                new ObjectMapper().readTree(printed("backbones", "list", "--sort", "parameters", "--format", "json"));
        assertThat(rows.findValuesAsText("id")).startsWith("mnist-cntk").endsWith("word-vectors");
        assertThat(printed("data", "list", "--sort", "size").lines().skip(1).findFirst())
                .get()
                .asString()
                .startsWith("multitask-school ");
    }

    @Test
    void aSearchFindsWordsInAnyLetters() {
        assertThat(printed("backbones", "list", "--search", "ReSNet").lines()).hasSize(2);
        assertThat(printed("data", "list", "--search", "no such words").lines()).hasSize(1);
    }

    private static String printed(String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(Graft.commandLine().setOut(new PrintWriter(out)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
