package dev.graft.onnx.surgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.control.Control;
import dev.graft.core.control.Surgery;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Text;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.Small;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.TinySound;
import dev.graft.onnx.TinyText;
import dev.graft.onnx.architecture.Initialisation;
import dev.graft.onnx.features.OnnxEncoding;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkSurgeryTest {
    private static final Images SAMPLES = (Images) Coloured.pictures(5, 3).samples();

    @TempDir
    private Path folder;

    private final NetworkSurgery surgery = new NetworkSurgery();

    @Test
    void isFound() {
        assertThat(ServiceLoader.load(Surgery.class)).hasAtLeastOneElementOfType(NetworkSurgery.class);
    }

    @Test
    void takesPicturesRecordingsAndTexts() {
        assertThat(surgery.takes(fires().input())).isTrue();
        assertThat(surgery.takes(TinySound.WINDOWS)).isTrue();
        assertThat(surgery.takes(TinyText.CONTRACT)).isTrue();
        assertThat(surgery.takes(new InputContract.Words(true))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RANDOM_BACKBONE", "FIRST_BLOCK_REINITIALISED", "FIRST_BLOCK_REMOVED", "MIDDLE_BLOCK_DROPPED"})
    void whatComesOutIsOpenedLikeAnyFile(Control control) {
        Network network = fires();
        assertThat(surgery.unfit(network, control)).isEmpty();
        Network altered = Operated.network(network, control);
        Graph graph = Operated.graph(altered);
        assertThat(graph.inputs()).isEqualTo(OnnxEncoding.cut(network).inputs());
        assertThat(graph.outputs()).extracting(Value::name).containsExactly("fire3");
        float[][] features = Operated.features(altered, SAMPLES);
        assertThat(features[0]).hasSize(8).isNotEqualTo(Operated.features(network, SAMPLES)[0]);
        assertThat(features[0]).isNotEqualTo(features[1]);
        assertThat(surgery.altered(network, control, new Random(1)))
                .as("the same numbers, the same bytes")
                .isEqualTo(GraphFile.bytes(altered.file()));
        assertThat(surgery.unfit(altered, Control.RANDOM_BACKBONE))
                .as("it is a network as any other")
                .isEmpty();
    }

    @Test
    void aRandomBackboneIsDrawnAsScratchIs() {
        Graph graph = Operated.graph(Operated.network(fires(), Control.RANDOM_BACKBONE));
        assertThat(graph.initialisers())
                .isEqualTo(Initialisation.drawn(Chains.fires(), new Random(1)).initialisers());
        assertThat(graph.nodes()).isEqualTo(Chains.fires().nodes());
    }

    @Test
    void aRandomBackboneOfBytesHasAFactorInFront() {
        Graph graph = Operated.graph(Operated.network(ofBytes(), Control.RANDOM_BACKBONE));
        assertThat(graph.nodes().get(0).op()).isEqualTo("Mul");
        assertThat(graph.nodes()).hasSize(Chains.fires().nodes().size() + 1);
    }

    @Test
    void onlyTheFirstBlockIsDrawnAnew() {
        Graph graph = Operated.graph(Operated.network(fires(), Control.FIRST_BLOCK_REINITIALISED));
        assertThat(changed(graph, Chains.fires())).containsExactly("conv1.b", "conv1.w");
        assertThat(graph.initialisers().keySet())
                .containsAll(Chains.fires().initialisers().keySet());
    }

    @Test
    void aBlockInTheMiddleIsPassedBy() {
        Network network = fires();
        Network altered = Operated.network(network, Control.MIDDLE_BLOCK_DROPPED);
        Graph graph = Operated.graph(altered);
        assertThat(graph.nodes())
                .filteredOn(node -> node.name().startsWith("fire3"))
                .extracting(Node::op)
                .containsExactly("Identity");
        assertThat(graph.initialisers().keySet()).noneMatch(name -> name.startsWith("fire3"));
        assertThat(changed(graph, Chains.fires())).isEmpty();
        assertThat(Operated.features(altered, SAMPLES)).isDeepEqualTo(Operated.features(at(network, "fire2"), SAMPLES));
        assertThat(Operated.features(at(altered, "fire3-node"), SAMPLES))
                .as("the node can be named as before")
                .isDeepEqualTo(Operated.features(altered, SAMPLES));
    }

    @Test
    void theFirstBlockGivesWayToAConvolutionOf1x1() {
        Network altered = Operated.network(fires(), Control.FIRST_BLOCK_REMOVED);
        Graph graph = Operated.graph(altered);
        assertThat(graph.nodes())
                .filteredOn(node -> !node.name().startsWith("fire"))
                .extracting(Node::op)
                .startsWith("Resize", "Conv");
        assertThat(graph.values()).doesNotContain("conv1", "relu1", "conv1.w").contains("pool1");
        assertThat(changed(graph, Chains.fires())).isEmpty();
        assertThat(tensor(graph, Adapter.WEIGHT).shape().sizes()).containsExactly(6, 3, 1, 1);
        assertThat(Chains.sizes(graph, "pool1")).containsExactly(1, 6, 4, 4);
    }

    @Test
    void withoutAChangeOfSidesNothingIsResized() {
        Graph graph = Chains.ofPictures().conv("a", 2, 3, 1).conv("b", 2, 1, 1).graph();
        Graph altered = Operated.graph(Operated.network(written("b", graph), Control.FIRST_BLOCK_REMOVED));
        assertThat(altered.nodes())
                .extracting(Node::op)
                .doesNotContain("Resize")
                .contains("Conv");
    }

    /** File and contract have channels last; the second block is given them last. */
    @Test
    void channelsMayBeLast() {
        Graph graph = Small.channelsLast();
        Network first = written("m", graph);
        Pictures p = (Pictures) first.input();
        Pictures last =
                new Pictures(p.name(), 3, 8, 8, p.fit(), p.colours(), Axes.CHANNELS_LAST, p.mean(), p.deviation());
        Network network = first.with(last);
        Network altered = Operated.network(network, Control.FIRST_BLOCK_REMOVED);
        Graph found = Operated.graph(altered);
        assertThat(found.nodes())
                .extracting(Node::op)
                .containsSubsequence("Transpose", "Resize", "Conv", "Transpose", "MatMul", "Add");
        assertThat(Chains.sizes(found, "l")).containsExactly(1, 6, 6, 4);
        assertThat(Operated.width(altered)).isEqualTo(5);
    }

    /** The second block is given numbers as large as before, however large the file's were. */
    @ParameterizedTest
    @EnumSource(names = {"FIRST_BLOCK_REINITIALISED", "FIRST_BLOCK_REMOVED"})
    void whatTheSecondBlockIsGivenHasTheSizeThatItHad(Control control) {
        for (Network network : List.of(fires(), ofBytes())) {
            Graph altered = Operated.graph(Operated.network(network, control));
            Patches patches = Patches.of((Pictures) network.input(), new Random(5));
            double before = patches.size(Operated.graph(network), "pool1");
            assertThat(patches.size(altered, "pool1")).isBetween(before / 2, before * 2);
        }
    }

    @Test
    void whatCannotBeDoneHasAReason() {
        Network flat = written(
                "b/relu",
                Chains.ofPictures()
                        .then("flat", "Flatten")
                        .wide(3 * 8 * 8)
                        .dense("a", 4)
                        .dense("b", 3)
                        .then("b/relu", "Relu")
                        .graph());
        assertThat(surgery.unfit(flat, Control.FIRST_BLOCK_REMOVED))
                .contains("its first block does not make maps of maps");
        assertThat(surgery.unfit(flat, Control.MIDDLE_BLOCK_DROPPED))
                .contains("no block in its middle keeps its shape");
        assertThat(surgery.unfit(flat, Control.FIRST_BLOCK_REINITIALISED)).isEmpty();
        assertThatThrownBy(() -> surgery.altered(flat, Control.MIDDLE_BLOCK_DROPPED, new Random(1)))
                .isInstanceOf(GraftException.class)
                .hasMessage(flat.file()
                        + ": there is no control \"middle-block-dropped\" of it, because no block in its middle keeps its"
                        + " shape. Leave it out.");
        assertThatThrownBy(() -> surgery.unfit(flat, Control.SHUFFLED_SOURCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shuffled-source changes no network");
    }

    @Test
    void aSingleBlockIsNotTheFirst() {
        Network single = at(fires(), "pool1");
        for (Control control : List.of(Control.FIRST_BLOCK_REINITIALISED, Control.FIRST_BLOCK_REMOVED)) {
            assertThat(surgery.unfit(single, control)).contains("it has no second block");
        }
    }

    @Test
    void weightsOfWhichNothingIsKnownCannotBeDrawn() {
        Graph fires = Chains.fires();
        List<Node> nodes = new ArrayList<>(fires.nodes());
        nodes.add(Node.of("e", "Einsum", List.of("fire3", "strange"), List.of("e"))
                .with("equation", Attribute.word("nchw,cd->ndhw")));
        Map<String, Tensor> constants = new LinkedHashMap<>(fires.initialisers());
        constants.put("strange", Tensor.of(Small.waves(64), 8, 8));
        Network network =
                written("e", fires.withNodes(nodes).withInitialisers(constants).withOutputs(List.of(Value.named("e"))));
        for (Control control : List.of(Control.RANDOM_BACKBONE, Control.FIRST_BLOCK_REINITIALISED)) {
            assertThat(surgery.unfit(network, control))
                    .contains("it has weights of which nothing is known how they are drawn");
        }
        assertThat(surgery.unfit(network, Control.MIDDLE_BLOCK_DROPPED)).isEmpty();
    }

    @Test
    void aFileThatIsAnotherIsRefused() {
        Network network = fires();
        Network other = new Network("x", network.file(), "0".repeat(64), network.input(), network.cut());
        assertThatThrownBy(() -> surgery.unfit(other, Control.RANDOM_BACKBONE))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("not the file that it should be");
    }

    /** Tables of words and of kinds are the first block, though kinds come from an input of their own. */
    @Test
    void textsHaveTheirTablesAsFirstBlock() {
        Network network = TinyText.in(folder, TinyText.CONTRACT);
        Network altered = Operated.network(network, Control.FIRST_BLOCK_REINITIALISED);
        assertThat(changed(Operated.graph(altered), Operated.graph(network))).containsExactly("kinds", "table");
        Network random = Operated.network(network, Control.RANDOM_BACKBONE);
        assertThat(changed(Operated.graph(random), Operated.graph(network)))
                .containsExactly("kinds", "table", "weights");
        Text text = Text.of(List.of("good book", "bad film"));
        for (Network each : List.of(altered, random)) {
            assertThat(Operated.features(each, text)[0]).hasSize(3).isNotEqualTo(Operated.features(network, text)[0]);
        }
        assertThat(surgery.unfit(network, Control.FIRST_BLOCK_REMOVED))
                .contains("it takes texts of up to 6 tokens, and a 1 x 1 convolution adapts pictures");
        Network tables = Operated.network(network, Control.MIDDLE_BLOCK_DROPPED);
        assertThat(Operated.features(tables, text)).isDeepEqualTo(Operated.features(at(network, "embedded"), text));
    }

    @Test
    void recordingsKeepTheirWindows() {
        Network network = TinySound.network(folder);
        Network altered = Operated.network(network, Control.FIRST_BLOCK_REINITIALISED);
        assertThat(changed(Operated.graph(altered), Operated.graph(network))).containsExactly("first.w");
        assertThat(Operated.width(altered)).isEqualTo(5);
        assertThat(surgery.unfit(network, Control.FIRST_BLOCK_REMOVED).orElseThrow())
                .startsWith("it takes sound at 8000 Hz")
                .endsWith("and a 1 x 1 convolution adapts pictures");
    }

    /** The names of constants of both that are not the same in both. */
    private static Set<String> changed(Graph altered, Graph original) {
        Set<String> changed = new TreeSet<>();
        original.initialisers().forEach((name, tensor) -> {
            Tensor found = altered.initialisers().get(name);
            if (found != null && !found.equals(tensor)) {
                changed.add(name);
            }
        });
        return changed;
    }

    private static Tensor tensor(Graph graph, String name) {
        return Optional.ofNullable(graph.initialisers().get(name)).orElseThrow();
    }

    private Network fires() {
        return written("fire3", Chains.fires());
    }

    /** The same for intensities from 0 to 255. */
    private Network ofBytes() {
        Pictures p = (Pictures) fires().input();
        return fires().with(new Pictures(
                p.name(),
                3,
                8,
                8,
                p.fit(),
                p.colours(),
                p.axes(),
                Collections.nCopies(3, 0.0),
                Collections.nCopies(3, 1 / 255.0)));
    }

    private Network written(String cut, Graph graph) {
        return TinyBackbone.write(folder, cut, graph);
    }

    private static Network at(Network network, String cut) {
        return new Network(network.name(), network.file(), network.sha256(), network.input(), cut);
    }
}
