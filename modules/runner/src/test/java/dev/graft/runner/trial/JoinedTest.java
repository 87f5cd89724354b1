package dev.graft.runner.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two samples, followed by one. */
class JoinedTest {
    private static Labelled labelled(Samples samples, int... labels) {
        return new Labelled(samples, Classes.of(List.of("a", "b"), labels));
    }

    static Stream<List<Samples>> kinds() {
        Image dark = new Image(1, 2, 1, new byte[] {1, 2});
        Image light = new Image(1, 2, 1, new byte[] {100, 99});
        return Stream.of(
                List.of(Dense.of(new double[][] {{1, 2}, {3, 4}}), Dense.of(new double[][] {{5, 6}})),
                List.of(
                        Sparse.of(3, new int[] {0, 1, 2}, new int[] {0, 2}, new double[] {1, 2}),
                        Sparse.of(3, new int[] {0, 1}, new int[] {1}, new double[] {3})),
                List.of(Images.of(List.of(dark, light)), Images.of(List.of(new Image(1, 1, 1, new byte[] {7})))),
                List.of(Text.of(List.of("one", "two")), Text.of(List.of("three"))),
                List.of(Audio.over(2, 8000, i -> new float[] {0.1f * i, 0.2f}), Audio.over(1, 8000, i ->
                        new float[] {0.5f})));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachIsWhatItWas(List<Samples> parts) {
        Labelled joined = Joined.of(labelled(parts.get(0), 0, 1), labelled(parts.get(1), 1));
        Samples all = joined.samples();
        assertThat(all).hasSameClassAs(parts.get(0));
        assertThat(Stream.of(0, 1, 2).map(all::fingerprint))
                .containsExactly(
                        parts.get(0).fingerprint(0),
                        parts.get(0).fingerprint(1),
                        parts.get(1).fingerprint(0));
        assertThat(all.select(2).fingerprint(0)).isEqualTo(parts.get(1).fingerprint(0));
        assertThat(joined.classes().counts()).containsExactly(1, 2);
    }

    @Test
    void namesOfColumnsStay() {
        Dense named = Dense.of(new double[][] {{1, 2}}).named(List.of("age", "dose"));
        assertThat(((Dense) Joined.of(labelled(named, 0), labelled(named, 1)).samples()).names())
                .containsExactly("age", "dose");
    }

    @Test
    void kindsAreNotMixed() {
        assertThatThrownBy(() ->
                        Joined.of(labelled(Text.of(List.of("one")), 0), labelled(Dense.of(new double[][] {{1}}), 0)))
                .hasMessage("a vector cannot stand behind a text");
    }
}
