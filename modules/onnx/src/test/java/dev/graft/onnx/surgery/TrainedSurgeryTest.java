package dev.graft.onnx.surgery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.control.Control;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Export;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.Stage;
import dev.graft.onnx.tune.Trainer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An altered network is fine-tuned and exported as any other. */
class TrainedSurgeryTest {
    private static final Labelled DATA = Coloured.pictures(18, 5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"RANDOM_BACKBONE", "FIRST_BLOCK_REINITIALISED", "FIRST_BLOCK_REMOVED", "MIDDLE_BLOCK_DROPPED"})
    void allThatIsLeftLearns(Control control) {
        Model before = model(Chains.fires(), control);
        Model after = trained(before);
        assertThat(Export.bytes(after, DATA.samples())).isNotEmpty();
        Map<String, Tensor> known = before.graph().initialisers();
        assertThat(Parameters.of(before.graph()))
                .allSatisfy(parameter -> assertThat(after.graph().initialisers().get(parameter.name()))
                        .as(parameter.name())
                        .isNotEqualTo(known.get(parameter.name())));
        if (control == Control.FIRST_BLOCK_REMOVED) {
            assertThat(Parameters.of(before.graph()))
                    .extracting(Parameter::name)
                    .contains(Adapter.WEIGHT);
        }
    }

    /** A norm in front of the first block stays, and its gradients come through the resizing. */
    @Test
    void whatIsInFrontOfARemovedBlockLearnsToo() {
        Graph graph = Chains.ofPictures()
                .norm("norm")
                .conv("conv1", 6, 3, 1)
                .pool("pool1")
                .conv("fire3", 8, 1, 1)
                .graph();
        Model before = model(graph, Control.FIRST_BLOCK_REMOVED);
        assertThat(before.graph().values()).contains("norm", "adapter/resized").doesNotContain("conv1");
        Model after = trained(before);
        assertThat(after.graph().initialisers().get("norm.scale"))
                .isNotEqualTo(before.graph().initialisers().get("norm.scale"));
    }

    private Model model(Graph graph, Control control) {
        Network network = TinyBackbone.write(folder, "fire3", graph);
        return Backbones.pretrained(
                Operated.network(network, control),
                Coloured.CLASSES,
                Architecture.parse("head", List.of()),
                new Random(1));
    }

    private static Model trained(Model model) {
        Recipe recipe = new Recipe(
                4,
                4,
                0,
                2,
                99,
                6,
                Recipe.Rule.SGD,
                0.9,
                0,
                Recipe.Course.CONSTANT,
                0,
                5,
                0,
                Recipe.ClassWeights.NONE,
                List.of());
        return new Trainer(recipe, DATA, new Told(3, new CountingStore()))
                .train(model, Stage.of("all", Parameters.of(model.graph()), false, List.of(0.1)))
                .model();
    }
}
