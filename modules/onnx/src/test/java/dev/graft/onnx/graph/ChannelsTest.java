package dev.graft.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.Small;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    @Test
    void convolutionsAndPoolingsHaveThemFirst() {
        assertThat(Channels.in(Small.classifier(1)))
                .containsEntry("c", Channels.FIRST)
                .containsEntry("r", Channels.FIRST)
                .containsEntry("g", Channels.FIRST)
                .containsEntry("f", Channels.UNKNOWN);
    }

    @Test
    void behindATransposeTheyAreLast() {
        assertThat(Channels.in(Small.channelsLast()))
                .containsEntry("pictures", Channels.LAST)
                .containsEntry("t", Channels.FIRST)
                .containsEntry("r", Channels.FIRST)
                .containsEntry("l", Channels.LAST)
                .containsEntry("m", Channels.LAST)
                .containsEntry("v", Channels.LAST)
                .containsEntry("a", Channels.FIRST);
    }

    /** Values are maps again where they meet maps: gates of squeeze and excitation, halves that were shuffled. */
    @Test
    void oneKnownInputTells() {
        Graph graph = with(
                Node.of("flat", "Flatten", List.of("g"), List.of("vector")),
                Node.of("gate", "Unsqueeze", List.of("vector"), List.of("gate")),
                Node.of("gated", "Mul", List.of("gate", "r"), List.of("gated")));
        assertThat(Channels.in(graph)).containsEntry("gate", Channels.UNKNOWN).containsEntry("gated", Channels.FIRST);
    }

    /** A bias of one number is [1, 1, 1, 1], which says nothing of the maps that it is added to. */
    @Test
    void weightsDoNotTell() {
        Graph last = Small.channelsLast();
        Map<String, Tensor> weights = new LinkedHashMap<>(last.initialisers());
        weights.put("number", Tensor.of(new float[] {2}, 1));
        weights.put("ones", Tensor.of(new long[] {1, 1, 1, 1}, 4));
        Graph graph = last.withInitialisers(weights)
                .withNodes(Stream.concat(
                                last.nodes().stream(),
                                Stream.of(
                                        Node.of("reshape2", "Reshape", List.of("number", "ones"), List.of("two")),
                                        Node.of("twice", "Mul", List.of("m", "two"), List.of("twice"))))
                        .toList());
        assertThat(Channels.in(graph)).containsEntry("twice", Channels.LAST);
    }

    @Test
    void whatTheGraphDoesNotTellIsUnknown() {
        Graph graph = with(
                Small.transpose("r", "heads", 0, 2, 1, 3),
                Small.transpose("r", "order", 0, 2, 3, 1),
                Small.transpose("r", "samples", 1, 0, 2, 3),
                Small.transpose("f", "keys", 0, 2, 3, 1),
                new Node("plain", "", "Transpose", List.of("r"), List.of("plain"), Map.of()),
                Node.of("both", "Add", List.of("r", "order"), List.of("both")),
                new Node(
                        "less",
                        "",
                        "ReduceMean",
                        List.of("r"),
                        List.of("less"),
                        Map.of("keepdims", new Attribute.Whole(0))),
                Node.of("more", "ReduceMean", List.of("r"), List.of("more")),
                Node.of("scores", "MatMul", List.of("r", "r"), List.of("scores")),
                new Node("own", "my.own", "Conv", List.of("r"), List.of("own"), Map.of()));
        assertThat(Channels.in(graph))
                .containsEntry("order", Channels.LAST)
                .containsEntry("more", Channels.FIRST)
                .containsEntry("samples", Channels.UNKNOWN);
        assertThat(Channels.in(graph))
                .extractingByKeys("heads", "keys", "plain", "both", "less", "scores", "own")
                .containsOnly(Channels.UNKNOWN);
    }

    @Test
    void featuresAreChannelsOfMapsAndElementsOfTheRest() {
        assertThat(Channels.FIRST.features(Shape.of(16, 4, 5))).hasValue(16);
        assertThat(Channels.LAST.features(Shape.of(16, 4, 5))).hasValue(5);
        assertThat(Channels.FIRST.features(Shape.of(16, -1, -1))).hasValue(16);
        assertThat(Channels.UNKNOWN.features(Shape.of(16, 4, 5))).isEmpty();
        assertThat(Channels.UNKNOWN.features(Shape.of(16, 4))).hasValue(64);
        assertThat(Channels.FIRST.features(Shape.of(-1))).isEmpty();
    }

    @Test
    void aMapOfUnknownChannelsIsNoCutPoint() {
        Graph graph = with(Small.transpose("r", "heads", 0, 2, 1, 3), Small.transpose("r", "order", 0, 2, 3, 1));
        assertThat(CutPoints.of("x", graph)).containsKeys("r", "order").doesNotContainKey("heads");
    }

    private static Graph with(Node... more) {
        Graph graph = Small.classifier(-1);
        return graph.withNodes(
                Stream.concat(graph.nodes().stream(), Stream.of(more)).toList());
    }
}
