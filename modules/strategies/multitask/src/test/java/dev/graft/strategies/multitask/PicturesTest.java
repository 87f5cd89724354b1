package dev.graft.strategies.multitask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.Fingerprint;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.MultiTaskStrategy;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.MultiTask.Task;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.strategies.multitask.Weighting.Normalise;
import dev.graft.strategies.multitask.Weighting.Rule;
import dev.graft.strategies.multitask.Weighting.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grey pictures of 8 x 8 with a bright quarter: left or right, and top or bottom. */
final class PicturesTest {
    private static final int NUMBER = 64;

    private static MultiTask seen(Optional<Network> backbone) {
        Random random = new Random(6);
        List<Image> images = new ArrayList<>();
        int[] across = new int[NUMBER];
        int[] down = new int[NUMBER];
        for (int i = 0; i < NUMBER; i++) {
            across[i] = random.nextInt(2);
            down[i] = random.nextInt(2);
            byte[] pixels = new byte[64];
            for (int p = 0; p < 64; p++) {
                boolean bright = p % 8 / 4 == across[i] && p / 32 == down[i];
                pixels[p] = (byte) (random.nextInt(60) + (bright ? 150 : 0));
            }
            images.add(new Image(8, 8, 1, pixels));
        }
        Images samples = Images.of(images);
        return new MultiTask(
                List.of(
                        new Task("across", new Labelled(samples, Classes.of(List.of("left", "right"), across))),
                        new Task("down", new Labelled(samples, Classes.of(List.of("top", "bottom"), down)))),
                backbone);
    }

    private static void assertLearned(MultiTaskStrategy strategy, MultiTask seen) {
        Fitted fitted = strategy.fit(seen, Worlds.context(1));
        for (int task = 0; task < 2; task++) {
            Classes truth = (Classes) seen.tasks().get(task).labels();
            Scores.OfClasses scores = (Scores.OfClasses)
                    fitted.predictors().get(task).scores(seen.tasks().get(task).samples());
            long right = IntStream.range(0, NUMBER)
                    .filter(i -> scores.best(i) == truth.value(i))
                    .count();
            assertThat(right).isGreaterThan((long) (0.9 * NUMBER));
        }
    }

    private static Weighting weighting(Rule rule, boolean bound) {
        return new Weighting(rule, 2, bound, Normalise.NONE, Watch.AUTO);
    }

    @Test
    void convolutionsAreShared() {
        Make make = Make.steps(80).of("conv 4", "pool", "dense 8");
        assertLearned(make.hard(weighting(Rule.PCGRAD, false)), seen(Optional.empty()));
        assertLearned(make.hard(weighting(Rule.MGDA, true)), seen(Optional.empty()));
        assertLearned(make.soft(0.001, Weighting.equal()), seen(Optional.empty()));
        assertLearned(make.stitched(0.9, 0.1, weighting(Rule.MGDA, false)), seen(Optional.empty()));
    }

    /** All of its layers are trained, and heads stand behind it. */
    @Test
    void aBackboneIsShared(@TempDir Path folder) {
        Graph graph = Architecture.parse("tiny", List.of("conv 4", "pool", "dense 8"))
                .graph(Shape.of(1, 8, 8), 3, new Random(2));
        Path file = folder.resolve("tiny.onnx");
        GraphFile.write(graph, file);
        InputContract input = new InputContract.Pictures(
                graph.inputs().get(0).name(),
                1,
                8,
                8,
                InputContract.Fit.STRETCH,
                InputContract.Colours.RGB,
                InputContract.Axes.CHANNELS_FIRST,
                List.of(0.5),
                List.of(0.5));
        Network backbone = new Network(
                "tiny",
                file,
                HexFormat.of().formatHex(Fingerprint.sha256().digest(GraphFile.bytes(file))),
                input,
                "dense1/relu");
        MultiTask seen = seen(Optional.of(backbone));
        Make make = Make.steps(80).of("backbone");
        assertLearned(make.hard(Weighting.equal()), seen);
        assertLearned(make.hard(weighting(Rule.PCGRAD, false), "dense 8"), seen);
        assertLearned(make.single(), seen);
    }
}
