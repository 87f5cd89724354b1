package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.samples.Atoms;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Classes ONE = Classes.of(List.of("a", "b"), 0);

    @Test
    void everyKindOfSampleAndEveryContentHasItsOwn() {
        Stream<Samples> samples = Stream.of(
                Dense.of(new double[] {1, 2}),
                Dense.of(new double[] {2, 1}),
                Dense.of(new double[] {1, 2, 0}),
                sparse(2, 1),
                sparse(2, 2),
                sparse(3, 1),
                Images.of(List.of(new Image(1, 2, 1, new byte[] {1, 2}))),
                Images.of(List.of(new Image(2, 1, 1, new byte[] {1, 2}))),
                Images.of(List.of(new Image(1, 2, 1, new byte[] {1, 3}))),
                Text.of(List.of("1, 2")),
                Text.of(List.of("")),
                Audio.over(1, 8000, i -> new float[] {1, 2}),
                Audio.over(1, 8000, i -> new float[] {1}),
                Audio.over(1, 16000, i -> new float[] {1, 2}),
                Atoms.of(List.of(new Atoms.Atom("p", List.of("x")))),
                Atoms.of(List.of(new Atoms.Atom("p", List.of("y")))));
        assertThat(samples.map(s -> hash(s, ONE))).doesNotHaveDuplicates();
    }

    @Test
    void labelsAndTheirNamesCount() {
        Dense samples = Dense.of(new double[] {1});
        assertThat(Stream.<Labels>of(
                                ONE,
                                Classes.of(List.of("a", "b"), 1),
                                Classes.of(List.of("a", "c"), 0),
                                Classes.of(List.of("a", "b", "c"), 0),
                                Reals.of(0),
                                Reals.of(1))
                        .map(labels -> hash(samples, labels)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aViewHasTheFingerprintOfItsContents() {
        Dense whole = Dense.of(new double[] {1}, new double[] {2});
        assertThat(hash(whole.select(1), ONE)).isEqualTo(hash(Dense.of(new double[] {2}), ONE));
    }

    @Test
    void textsAreKeptApart() {
        assertThat(new Fingerprint().add("ab").add("c").hex())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").hex())
                .matches("[0-9a-f]{64}");
    }

    private static Sparse sparse(int features, double value) {
        return Sparse.of(features, new int[] {0, 1}, new int[] {0}, new double[] {value});
    }

    private static String hash(Samples samples, Labels labels) {
        return new Fingerprint().add(new Labelled(samples, labels)).hex();
    }
}
