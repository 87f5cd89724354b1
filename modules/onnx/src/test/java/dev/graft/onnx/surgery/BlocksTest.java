package dev.graft.onnx.surgery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.Small;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
    /** Not the relu of one squeeze to that of the next, which has the same shape too. */
    @Test
    void aFireModuleThatKeepsItsShapeIsABlock() {
        Graph graph = Chains.fires();
        assertThat(Chains.first(graph)).isEqualTo("x to pool1");
        assertThat(Chains.middle(graph)).isEqualTo("fire2 to fire3");
        assertThat(Chains.blocks(graph).middle().orElseThrow().nodes())
                .extracting(Node::op)
                .containsExactly("Conv", "Relu", "Conv", "Relu", "Conv", "Relu", "Concat");
    }

    /** Layers: x, a, b, c, d, e; in front of c and behind it are two each. */
    @Test
    void theMiddleIsThatOfTheLayers() {
        Chains chain = Chains.ofVectors(4);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            chain.dense(name, 4).then(name + "/relu", "Relu");
        }
        assertThat(Chains.first(chain.graph())).isEqualTo("x to a/relu");
        assertThat(Chains.middle(chain.graph())).isEqualTo("b/relu to c/relu");
    }

    @Test
    void ofTwoAsNearItIsTheEarlier() {
        Graph graph = Chains.ofVectors(4)
                .dense("a", 5)
                .dense("b", 5)
                .dense("c", 5)
                .dense("d", 2)
                .graph();
        assertThat(Chains.middle(graph)).isEqualTo("a to b");
    }

    /** The activation goes with its layer; the pool, which changes the shape, stays. */
    @Test
    void aBlockEndsWhereItsShapeIsLastTheSame() {
        Graph graph = Chains.ofPictures()
                .conv("a", 4, 3, 1)
                .conv("b", 4, 3, 1)
                .then("b/relu", "Relu")
                .pool("b/pool")
                .conv("c", 6, 3, 1)
                .graph();
        assertThat(Chains.middle(graph)).isEqualTo("a to b/relu");
    }

    @Test
    void aConvolutionOfEachChannelGoesWithTheProductBehindIt() {
        Graph graph = Chains.ofPictures()
                .conv("stem", 4, 3, 1)
                .then("stem/relu", "Relu")
                .conv("deep", 4, 3, 4)
                .then("deep/relu", "Relu")
                .conv("point", 4, 1, 1)
                .then("point/relu", "Relu")
                .conv("last", 6, 1, 1)
                .graph();
        assertThat(Chains.first(graph)).isEqualTo("x to stem/relu");
        assertThat(Chains.middle(graph)).isEqualTo("stem/relu to point/relu");
    }

    @Test
    void aResidualBlockIsABlock() {
        Graph graph = TinyBackbone.graph(List.of("conv 4", "residual 4", "residual 6 /2", "average"));
        assertThat(Chains.first(graph)).isEqualTo("input to conv1/relu");
        assertThat(Chains.middle(graph)).isEqualTo("conv1/relu to residual1/relu");
    }

    /** Fewer layers count for more than larger values: 6 to 2 to 2 to 6. */
    @Test
    void theShorterOfTwoThatOverlapIsTheBlock() {
        Graph graph = Chains.ofVectors(3)
                .dense("wide", 6)
                .dense("narrow", 2)
                .dense("same", 2)
                .dense("again", 6)
                .graph();
        assertThat(Chains.middle(graph)).isEqualTo("narrow to same");
    }

    @Test
    void whatIsInFrontOfTheFirstWeightsIsInNoBlock() {
        assertThat(Chains.first(Small.channelsLast())).isEqualTo("t to l");
    }

    @Test
    void theFirstLayerIsNoneOfTheMiddle() {
        Graph graph = Chains.ofVectors(4).dense("a", 4).dense("b", 2).graph();
        assertThat(Chains.first(graph)).isEqualTo("x to a");
        assertThat(Chains.middle(graph)).isEqualTo("none");
    }

    @Test
    void oneLayerHasNoBlocks() {
        Graph graph = Chains.ofVectors(4).dense("a", 4).then("b", "Relu").graph();
        assertThat(Chains.first(graph)).isEqualTo("none");
        assertThat(Chains.middle(graph)).isEqualTo("none");
    }
}
