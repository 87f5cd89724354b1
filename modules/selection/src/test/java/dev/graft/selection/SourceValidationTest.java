package dev.graft.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.Adaptation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceValidationTest {
    private static final Seeds SEEDS = new Seeds(3);

    /** Ten samples of a, five of b, two of c: two, one and none are set aside. */
    private static final Labelled SOURCE = Cases.numbered(
            0, IntStream.range(0, 17).map(i -> i < 10 ? 0 : i < 15 ? 1 : 2).toArray());

    private static Adaptation from(Labelled... sources) {
        return new Adaptation(List.of(sources), Cases.transfer().target(), 0.5);
    }

    @Test
    void aFifthOfEachClassIsSetAsideAndTheFitSeesTheRest() {
        Adaptation seen = from(SOURCE);
        Judged judged = SourceValidation.of(seen, SEEDS);
        List<Double> asked = asked(judged);
        List<Double> fitted = numbers(judged.fitted().sources().get(0).samples());
        assertThat(judged.fitted().sources().get(0).classes().counts()).containsExactly(8, 4, 2);
        assertThat(asked).hasSize(3).doesNotContainAnyElementsOf(fitted);
        assertThat(asked.stream().filter(number -> number < 10)).hasSize(2);
        assertThat(judged.fitted().target()).isSameAs(seen.target());
    }

    @Test
    void eachSeedSetsOthersAside() {
        List<Double> first = asked(SourceValidation.of(from(SOURCE), SEEDS));
        assertThat(asked(SourceValidation.of(from(SOURCE), SEEDS))).isEqualTo(first);
        assertThat(asked(SourceValidation.of(from(SOURCE), new Seeds(4)))).isNotEqualTo(first);
    }

    /** By hand: of two sources 4 samples of a, at probability 0.8, and 2 of b, at 0.2. */
    @Test
    void theValueIsTheLogLossOverAllSources() {
        Judged judged = SourceValidation.of(from(SOURCE, SOURCE), SEEDS);
        assertThat(judged.fitted().sources()).extracting(Labelled::size).containsExactly(14, 14);
        assertThat(judged.value().applyAsDouble(Cases.sure(0.8)))
                .isEqualTo(-(4 * Math.log(0.8) + 2 * Math.log(0.2)) / 6, within(1e-12));
        assertThat(judged.value().applyAsDouble(Cases.sure(Double.NaN))).isNaN();
    }

    @Test
    void aSourceWithTwoOfEachClassHasNoneToSpare() {
        assertThatThrownBy(() -> SourceValidation.of(from(Cases.numbered(0, 0, 0, 1, 1)), SEEDS))
                .isInstanceOf(GraftException.class)
                .hasMessageContaining("no class of the source has 3 samples");
    }

    /** The samples that a predictor is asked about. */
    private static List<Double> asked(Judged judged) {
        List<Double> asked = new ArrayList<>();
        Predictor listening = samples -> {
            asked.addAll(numbers(samples));
            return Cases.sure(0.5).scores(samples);
        };
        assertThat(judged.value().applyAsDouble(listening)).isGreaterThan(0);
        return asked;
    }

    private static List<Double> numbers(Samples samples) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> samples.vectors().row(i)[0])
                .toList();
    }
}
