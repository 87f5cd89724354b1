package dev.graft.core.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.core.GraftException;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text, audio and atoms: views of what is no vector. */
class OtherKindsTest {
    private static final Text TEXT = Text.of(List.of("zero", "one", "two"));
    private static final Audio AUDIO = Audio.over(3, 8000, position -> new float[] {position, position});
    private static final Atoms ATOMS = Atoms.in(new World("w", List.of()), List.of(atom("p0"), atom("p1"), atom("p2")));

    static Stream<Samples> kinds() {
        return Stream.of(TEXT, AUDIO, ATOMS);
    }

    @Test
    void atomsHaveNoVectorsAndSayWhatTheyAre() {
        assertThatThrownBy(ATOMS::vectors)
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("a strategy on vectors was given")
                .hasMessageContaining("Name a backbone");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPositionOutsideIsRefused(Samples samples) {
        assertThat(samples.select(2, 2, 0, 1).size()).isEqualTo(4);
        assertThatThrownBy(() -> samples.select(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> samples.select(0).select(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSelectionOfASelectionCountsInTheSelection() {
        assertThat(TEXT.select(2, 1).select(1).text(0)).isEqualTo("one");
        assertThat(AUDIO.select(2, 1).select(1).recording(0)).containsExactly(1, 1);
        assertThat(AUDIO.select(2).hertz()).isEqualTo(8000);
        assertThat(ATOMS.select(2, 1).select(1).atom(0)).isEqualTo(atom("p1"));
    }

    @Test
    void changingTheListsTheyWereMadeOfChangesNothing() {
        List<String> texts = new ArrayList<>(List.of("a"));
        Text text = Text.of(texts);
        texts.set(0, "b");
        assertThat(text.text(0)).isEqualTo("a");
        List<String> constants = new ArrayList<>(List.of("x"));
        Atom atom = new Atom("p", constants);
        constants.set(0, "y");
        assertThat(atom.constants()).containsExactly("x");
    }

    @Test
    void aRateIsAboveZero() {
        assertThatThrownBy(() -> Audio.over(1, 0, position -> new float[0])).hasMessage("hertz must be above 0, was 0");
    }

    private static Atom atom(String predicate) {
        return new Atom(predicate, List.of("c"));
    }
}
