package dev.graft.core.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.Fingerprint;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private static final World WORLD = new World("w", List.of());

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
                Atoms.in(WORLD, List.of(new Atom("p", List.of("x")))),
                Atoms.in(WORLD, List.of(new Atom("p", List.of("y")))),
                Atoms.in(new World("w", List.of(new Atom("q", List.of("x")))), List.of(new Atom("p", List.of("x")))));
        assertThat(samples.map(s -> s.fingerprint(0))).doesNotHaveDuplicates();
    }

    @Test
    void aViewHasTheFingerprintOfItsContents() {
        Dense whole = Dense.of(new double[] {1}, new double[] {2});
        assertThat(whole.select(1).fingerprint(0))
                .isEqualTo(Dense.of(new double[] {2}).fingerprint(0))
                .isEqualTo(whole.concat(whole).fingerprint(3));
    }

    @Test
    void aStoredSampleIsReadOnceForAllViews() {
        AtomicInteger reads = new AtomicInteger();
        Text texts = Text.over(2, row -> "text " + reads.getAndIncrement());
        assertThat(texts.select(1, 1).fingerprint(0)).isEqualTo(texts.fingerprint(1));
        assertThat(reads).hasValue(1);
    }

    @Test
    void aKnownFingerprintSparesTheReadingAndASizeIsPartOfIt() {
        Images images = Images.over(
                1,
                row -> {
                    throw new IllegalStateException("read");
                },
                row -> "known");
        assertThat(images.fingerprint(0)).isEqualTo("known");
        assertThat(images.resized(2, 3).fingerprint(0))
                .isNotEqualTo(images.resized(3, 2).fingerprint(0))
                .isNotEqualTo("known");
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
}
