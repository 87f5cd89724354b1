package dev.graft.core.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Reals;
import dev.graft.core.labels.Truth;
import dev.graft.core.network.Device;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.seed.Seeds;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.MultiTask;
import dev.graft.core.transfer.Relational;
import dev.graft.core.transfer.Target;
import dev.graft.core.transfer.Transfer;
import dev.graft.core.transfer.ZeroShot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NeedTest {
    private static final Dense PLANE = Dense.of(new double[] {1, 2}, new double[] {3, 4});
    private static final Dense SPACE = Dense.of(new double[] {1, 2, 3});
    private static final Labelled DATA = new Labelled(PLANE, Classes.of(List.of("a", "b"), 0, 1));
    private static final Labelled REGRESSION = new Labelled(PLANE, Reals.of(0, 1));
    private static final Labelled TEXTS = new Labelled(Text.of(List.of("x")), Classes.of(List.of("a", "b"), 0));
    private static final Network NETWORK =
            new Network("words", Path.of("words.txt"), "0".repeat(64), new InputContract.Words(true), "pool");
    private static final Adaptation PLAIN = adaptation(DATA, new Target.PartlyLabelled(DATA, PLANE));
    private static final Adaptation WITH_NETWORK =
            new Adaptation(List.of(TEXTS), new Target.Unlabelled(PLANE), 0.5, Optional.of(NETWORK), List.of("a", "b"));
    private static final Network OF_PICTURES = new Network(
            "pictures",
            Path.of("pictures.onnx"),
            "0".repeat(64),
            new InputContract.Pictures(
                    "x",
                    1,
                    8,
                    8,
                    InputContract.Fit.STRETCH,
                    InputContract.Colours.RGB,
                    InputContract.Axes.CHANNELS_FIRST,
                    List.of(0.0),
                    List.of(1.0)),
            "pool");
    private static final Adaptation TRAINABLE = new Adaptation(
            List.of(DATA), new Target.Unlabelled(PLANE), 0.5, Optional.of(OF_PICTURES), List.of("a", "b"));
    private static final MultiTask ONE_TASK = new MultiTask(List.of(new MultiTask.Task("one", DATA)));
    private static final MultiTask TWO_TASKS =
            new MultiTask(List.of(new MultiTask.Task("one", DATA), new MultiTask.Task("two", DATA)));
    private static final Labelled NO_LABELS = new Labelled(PLANE.select(), Classes.of(List.of("c", "d")));
    private static final ZeroShot ZERO_SHOT = zeroShot(DATA);
    private static final ZeroShot NOTHING_SEEN = zeroShot(DATA.select());
    private static final ZeroShot OTHERWISE_DESCRIBED = new ZeroShot(
            DATA,
            List.of("c", "d"),
            new ZeroShot.Descriptors(List.of("a", "b", "c", "d"), Dense.of(new double[][] {{1}, {2}, {3}, {4}})),
            NO_LABELS,
            Optional.empty());
    private static final Episodes WITHOUT_BASE = episodes(NO_LABELS);
    private static final Images DRAWINGS =
            Images.of(List.of(new Image(1, 1, 1, new byte[1]), new Image(1, 1, 1, new byte[1])));
    private static final Episodes PICTURED = new Episodes(
            NO_LABELS,
            List.of(new Episodes.Episode(new Labelled(DRAWINGS, DATA.labels()), DRAWINGS)),
            Optional.empty());
    private static final Episodes WITH_BASE = episodes(new Labelled(PLANE, Classes.of(List.of("c", "d"), 0, 1)));
    private static final KnowledgeBase BASE = new KnowledgeBase(
            new Schema(List.of(new Predicate("p", List.of("thing"))), List.of()),
            "p",
            new Labelled(Atoms.in(new World("w", List.of()), List.of()), Truth.of(List.of())));
    private static final Relational RELATIONAL = Relational.of(BASE, BASE);
    private static final Relational WITHOUT_SOURCE = new Relational(List.of(), List.of(BASE), Map.of());

    private static ZeroShot zeroShot(Labelled seen) {
        ZeroShot.Descriptors descriptors = new ZeroShot.Descriptors(
                List.of("a", "b", "c", "d"), Dense.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
        return new ZeroShot(seen, List.of("c", "d"), descriptors, NO_LABELS, Optional.empty());
    }

    private static Episodes episodes(Labelled base) {
        return new Episodes(base, List.of(new Episodes.Episode(DATA, PLANE)), Optional.of(OF_PICTURES));
    }

    static Stream<Arguments> met() {
        return Stream.of(
                Arguments.of(Need.SOURCE_LABELS, PLAIN),
                Arguments.of(Need.SOURCE_LABELS, RELATIONAL),
                Arguments.of(Need.TARGET_LABELS, PLAIN),
                Arguments.of(Need.TARGET_SAMPLES, PLAIN),
                Arguments.of(Need.LABELS, adaptation(DATA, new Target.Unlabelled(PLANE))),
                Arguments.of(Need.LABELS, adaptation(DATA.select(), new Target.PartlyLabelled(DATA, PLANE))),
                Arguments.of(Need.TEXTS, adaptation(TEXTS, new Target.Unlabelled(TEXTS.samples()))),
                Arguments.of(Need.CLASS_LABELS, PLAIN),
                Arguments.of(Need.SAME_FEATURES, PLAIN),
                Arguments.of(Need.SAME_FEATURES, WITH_NETWORK),
                Arguments.of(Need.SAME_FEATURES, adaptation(TEXTS, new Target.Unlabelled(TEXTS.samples()))),
                Arguments.of(Need.SAME_FEATURES, adaptation(DATA, new Target.PartlyLabelled(DATA, SPACE.select()))),
                Arguments.of(Need.CLASS_DESCRIPTORS, ZERO_SHOT),
                Arguments.of(Need.SEEN_CLASSES, ZERO_SHOT),
                Arguments.of(Need.EMBEDDED_DESCRIPTORS, ZERO_SHOT),
                Arguments.of(Need.BASE_CLASSES, WITH_BASE),
                Arguments.of(Need.PICTURES, PICTURED),
                Arguments.of(Need.BACKBONE, WITH_BASE),
                Arguments.of(Need.BACKBONE, WITH_NETWORK),
                Arguments.of(Need.TRAINABLE_BACKBONE, TRAINABLE),
                Arguments.of(Need.PRETRAINED, PLAIN),
                Arguments.of(Need.PRETRAINED, TRAINABLE),
                Arguments.of(Need.RELATIONS, RELATIONAL),
                Arguments.of(Need.SEVERAL_TASKS, TWO_TASKS));
    }

    static Stream<Arguments> unmet() {
        return Stream.of(
                Arguments.of(Need.SOURCE_LABELS, adaptation(DATA.select(), new Target.Unlabelled(PLANE))),
                Arguments.of(Need.TARGET_LABELS, adaptation(DATA, new Target.Unlabelled(PLANE))),
                Arguments.of(Need.TARGET_LABELS, adaptation(DATA, new Target.PartlyLabelled(DATA.select(), PLANE))),
                Arguments.of(Need.TARGET_SAMPLES, adaptation(DATA, new Target.Unlabelled(PLANE.select()))),
                Arguments.of(Need.LABELS, adaptation(DATA.select(), new Target.Unlabelled(PLANE))),
                Arguments.of(Need.TEXTS, PLAIN),
                Arguments.of(Need.TEXTS, adaptation(TEXTS, new Target.Unlabelled(PLANE))),
                Arguments.of(Need.TEXTS, adaptation(DATA, new Target.Unlabelled(TEXTS.samples()))),
                Arguments.of(Need.TEXTS, adaptation(TEXTS, new Target.PartlyLabelled(DATA, TEXTS.samples()))),
                Arguments.of(Need.CLASS_LABELS, adaptation(REGRESSION, new Target.Unlabelled(PLANE))),
                Arguments.of(Need.SAME_FEATURES, adaptation(DATA, new Target.Unlabelled(SPACE))),
                Arguments.of(Need.SAME_FEATURES, adaptation(TEXTS, new Target.Unlabelled(PLANE))),
                Arguments.of(
                        Need.SAME_FEATURES,
                        adaptation(DATA, new Target.PartlyLabelled(labelled(SPACE), PLANE.select()))),
                Arguments.of(Need.CLASS_DESCRIPTORS, PLAIN),
                Arguments.of(Need.SEEN_CLASSES, NOTHING_SEEN),
                Arguments.of(Need.EMBEDDED_DESCRIPTORS, PLAIN),
                Arguments.of(Need.EMBEDDED_DESCRIPTORS, OTHERWISE_DESCRIBED),
                Arguments.of(Need.BACKBONE, ZERO_SHOT),
                Arguments.of(Need.BASE_CLASSES, WITHOUT_BASE),
                Arguments.of(Need.PICTURES, WITHOUT_BASE),
                Arguments.of(Need.PICTURES, PLAIN),
                Arguments.of(Need.BACKBONE, PLAIN),
                Arguments.of(Need.TRAINABLE_BACKBONE, PLAIN),
                Arguments.of(Need.TRAINABLE_BACKBONE, WITH_NETWORK),
                Arguments.of(Need.PRETRAINED, adaptation(DATA.select(), new Target.PartlyLabelled(DATA, PLANE))),
                Arguments.of(Need.RELATIONS, PLAIN),
                Arguments.of(Need.RELATIONS, WITHOUT_SOURCE),
                Arguments.of(Need.SEVERAL_TASKS, ONE_TASK),
                Arguments.of(Need.SEVERAL_TASKS, PLAIN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("met")
    void aNeedThatIsMetSaysNothing(Need need, Transfer seen) {
        assertThat(need.unmetBy(seen, new WithLearner(true))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unmet")
    void aNeedThatIsNotMetSaysWhy(Need need, Transfer seen) {
        assertThat(need.unmetBy(seen, new WithLearner(true)).orElseThrow())
                .isNotBlank()
                .doesNotEndWith(".");
    }

    @Test
    void reweightingNeedsALearnerThatHonoursWeights() {
        assertThat(Need.WEIGHTED_LEARNER.unmetBy(PLAIN, new WithLearner(true))).isEmpty();
        assertThat(Need.WEIGHTED_LEARNER.unmetBy(PLAIN, new WithLearner(false)))
                .contains("the learner does not honour weights");
    }

    @ParameterizedTest
    @EnumSource(Need.class)
    void everyNeedIsTestedMetAndUnmet(Need need) {
        if (need != Need.WEIGHTED_LEARNER) {
            assertThat(met().map(row -> row.get()[0])).contains(need);
            assertThat(unmet().map(row -> row.get()[0])).contains(need);
        }
        assertThat(need.id()).matches("[a-z]+(-[a-z]+)*");
    }

    private static Adaptation adaptation(Labelled source, Target target) {
        return new Adaptation(List.of(source), target, 0.5);
    }

    private static Labelled labelled(Samples samples) {
        return new Labelled(samples, Classes.of(List.of("a", "b"), new int[samples.size()]));
    }

    /** A context of which needs look at the learner only. */
    private record WithLearner(boolean honoursWeights) implements FitContext {
        @Override
        public Learner learner() {
            return new Learner() {
                @Override
                public boolean honoursWeights() {
                    return honoursWeights;
                }

                @Override
                public Predictor fit(Labelled data, double[] weights, Seeds seeds) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public Seeds seeds() {
            return new Seeds(1);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Device device() {
            return Device.CPU;
        }

        @Override
        public void progress(String stage, int done, int total) {}

        @Override
        public FeatureStore features() {
            return FeatureStore.withoutBackbone();
        }

        @Override
        public void checkpoint(long step, Predictor snapshot) {}

        @Override
        public void checkCancelled() {}
    }
}
