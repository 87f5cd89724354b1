package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.control.Control;
import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.strategy.Representation;
import dev.graft.core.transfer.Adaptation;
import dev.graft.data.DataSet;
import dev.graft.runner.Small;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Entry;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ExperimentBuilder;
import dev.graft.runner.plugins.Blobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchesTest {
    private static final Budget TWO = new Budget.PerClass(2);
    private static final List<String> FIVE = List.of("v", "w", "x", "y", "z");

    @Test
    void shuffledLabelsAreThoseOfOtherSamplesOfTheSource() {
        Loaded loaded = loaded(Small.named("x").controls(Control.SHUFFLED_SOURCE));
        Labelled own = source(loaded.own(), 0);
        Labelled shuffled = source(loaded.arm(0, 0), 0);
        assertThat(shuffled.samples()).isSameAs(own.samples());
        assertThat(shuffled.classes().counts()).containsExactly(own.classes().counts());
        assertThat(values(shuffled)).isNotEqualTo(values(own));
    }

    @Test
    void theyDifferBetweenSeedsAndAreTheSameForAllContendersOfOne() {
        Loaded loaded = loaded(Small.named("x")
                .strategies("source-only")
                .source(new Blobs(), Blobs.Of.of(30, 2, 8))
                .controls(Control.SHUFFLED_SOURCE));
        assertThat(loaded.arms()).hasSize(2);
        for (int source = 0; source < 2; source++) {
            List<Integer> first = values(sources(loaded.arm(0, 0), 0).get(source));
            assertThat(values(sources(loaded.arm(1, 0), 0).get(source))).isEqualTo(first);
            assertThat(values(sources(loaded.arm(0, 1), 1).get(source))).isNotEqualTo(first);
        }
    }

    @Test
    void samplesThatAreDrawnAreTheSameWithLabelsShuffledAmongThem() {
        Loaded loaded = loaded(Small.named("x").sourceLabelsPerClass(6).controls(Control.SHUFFLED_SOURCE));
        Labelled own = source(loaded.own(), 2);
        Labelled shuffled = source(loaded.arm(0, 2), 2);
        assertThat(shuffled.samples().vectors().toArray())
                .isDeepEqualTo(own.samples().vectors().toArray());
        assertThat(shuffled.classes().counts()).containsExactly(6, 6);
        assertThat(values(shuffled)).isNotEqualTo(values(own));
    }

    @Test
    void classesOfAnUnrelatedSourceBecomeThoseOfTheTaskInOrder() {
        Samples five = Dense.of(new double[][] {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}});
        Loaded loaded = loaded(Small.named("x").control(unrelated(five, 4, 3, 2, 1, 0)));
        DomainBench bench = loaded.arm(0, 0);
        assertThat(bench.sources()).hasSize(1);
        Labelled source = bench.sources().get(0);
        assertThat(source.classes().names()).containsExactly("a", "b");
        assertThat(values(source)).containsExactly(0, 1, 0, 1, 0);
        assertThat(source.samples()).isSameAs(five);
        assertThat(bench.target()).isSameAs(loaded.own().target());
    }

    @Test
    void samplesOfAnotherKindOrShapeOrThoseThatAreHeldOutAreNoUnrelatedSource() {
        refused(
                "controls: the samples of \"unrelated-source\" are texts, those of the target vectors. Choose another data set for it.",
                unrelated(Text.of(List.of("one", "two")), 0, 1));
        refused(
                "controls: \"unrelated-source\" has 3 features, the target 2. Choose another data set for it.",
                unrelated(Dense.of(new double[][] {{1, 2, 3}, {1, 2, 4}}), 0, 1));
        refused(
                "controls: 30 of 30 held-out target samples are in the data of \"unrelated-source\" too, with their labels. Choose other data for it.",
                Arm.unrelated(new Blobs(), Small.TARGET));
    }

    /** The target's raw vectors stay what they are, and the other pictures are brought to their shape. */
    @Test
    void picturesOfAnUnrelatedSourceGetTheShapeOfTheOthers() {
        Images small = pictures(4, 6, 1, 40);
        Experiment experiment = Small.named("x").strategies("joint").build();
        DomainBench own = new DomainBench(
                experiment,
                List.of(new Labelled(small, Classes.of(List.of("a", "b"), labels(40)))),
                new Labelled(pictures(4, 6, 1, 60), Classes.of(List.of("a", "b"), labels(60))),
                Optional.empty());
        Views views = new Views(experiment.scenario(), own, (samples, network) -> {
            throw new AssertionError("there is no network");
        });
        DomainBench other = own.from(new Labelled(pictures(9, 9, 3, 4), Classes.of(List.of("a", "b"), 0, 1, 0, 1)));
        DomainBench represented = (DomainBench) views.over(other).of(Representation.FEATURES);
        Image image = ((Images) represented.sources().get(0).samples()).image(3);
        assertThat(List.of(image.height(), image.width(), image.channels())).containsExactly(4, 6, 1);
        assertThat(represented.target().samples())
                .isSameAs(((DomainBench) views.of(Representation.RAW_VECTORS))
                        .target()
                        .samples());
    }

    /** One network reads both: it is written for the channels that all have. */
    @Test
    void greyPicturesGetThreeChannelsWhereAnotherDomainHasColours() {
        Experiment experiment = Small.named("x").strategies("joint").build();
        DomainBench own = new DomainBench(
                experiment,
                List.of(new Labelled(pictures(4, 6, 1, 40), Classes.of(List.of("a", "b"), labels(40)))),
                new Labelled(pictures(4, 6, 3, 60), Classes.of(List.of("a", "b"), labels(60))),
                Optional.empty());
        DomainBench represented = (DomainBench) new Views(experiment.scenario(), own, (samples, network) -> {
                    throw new AssertionError("there is no network");
                })
                .of(Representation.RAW_VECTORS);
        Images grey = (Images) represented.sources().get(0).samples();
        Images coloured = (Images) represented.target().samples();
        assertThat(grey.image(9).sameShape(coloured.image(9))).isTrue();
        assertThat(grey.image(9).pixels()).startsWith(9, 9, 9, 0).hasSize(4 * 6 * 3);
        assertThat(coloured.image(9).pixels()).startsWith(9, 0, 0, 0).hasSize(4 * 6 * 3);
    }

    private static Images pictures(int height, int width, int channels, int number) {
        return Images.of(IntStream.range(0, number)
                .mapToObj(i -> {
                    byte[] pixels = new byte[height * width * channels];
                    pixels[0] = (byte) i;
                    return new Image(height, width, channels, pixels);
                })
                .toList());
    }

    private static int[] labels(int number) {
        return IntStream.range(0, number).map(i -> i % 2).toArray();
    }

    private static void refused(String message, Arm arm) {
        assertThatThrownBy(() -> loaded(Small.named("x").control(arm)))
                .isInstanceOf(GraftException.class)
                .hasMessage(message);
    }

    private static Arm unrelated(Samples samples, int... labels) {
        return Arm.unrelated(new Other(new Labelled(samples, Classes.of(FIVE, labels))), new NoSettings());
    }

    /** An experiment with a control, loaded. */
    private record Loaded(Experiment experiment, Benches benches) {
        DomainBench own() {
            return (DomainBench) benches.own();
        }

        List<Entry> arms() {
            return experiment.arms();
        }

        DomainBench arm(int number, int seed) {
            return (DomainBench) benches.of(arms().get(number), seed);
        }
    }

    private static Loaded loaded(ExperimentBuilder builder) {
        Experiment experiment = builder.strategies("joint").build();
        return new Loaded(experiment, Benches.load(experiment, (sha256, network) -> Path.of(sha256)));
    }

    private static List<Labelled> sources(DomainBench bench, int seed) {
        Adaptation seen = bench.adaptation(bench.split(TWO, seed), seed);
        return seen.sources();
    }

    private static Labelled source(DomainBench bench, int seed) {
        return sources(bench, seed).get(0);
    }

    private static List<Integer> values(Labelled data) {
        return IntStream.range(0, data.size()).mapToObj(data.classes()::value).toList();
    }

    /** Data of a test. */
    private record Other(Labelled data) implements DataSet<NoSettings> {
        @Override
        public String id() {
            return "other";
        }

        @Override
        public String summary() {
            return "Data of a test.";
        }

        @Override
        public Class<NoSettings> settings() {
            return NoSettings.class;
        }

        @Override
        public String licence() {
            return "none";
        }

        @Override
        public Labelled load(NoSettings settings) {
            return data;
        }
    }
}
