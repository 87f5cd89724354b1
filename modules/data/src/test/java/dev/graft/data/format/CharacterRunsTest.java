package dev.graft.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.HashedCounts;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterRunsTest {
    @Test
    void runsOfThreeToFiveCharactersAreCountedWithinWords() {
        double[] counts = row("Hola, hola");
        for (String run : List.of(" ho", "hol", "ola", "la ", " hol", "hola", "ola ", " hola", "hola ")) {
            assertThat(counts[HashedCounts.feature(run, CharacterRuns.FEATURES)])
                    .as(run)
                    .isEqualTo(2);
        }
        assertThat(Arrays.stream(counts).sum()).isEqualTo(2 * (4 + 3 + 2));
    }

    @Test
    void wordsOfTwoLanguagesShareTheirRoots() {
        double[] english = row("excellent");
        double[] spanish = row("excelente");
        double shared = 0;
        for (int i = 0; i < english.length; i++) {
            shared += Math.min(english[i], spanish[i]);
        }
        // excellent and excelente have in common:
        List<String> common =
                List.of(" ex", "exc", "xce", "cel", "len", "ent", " exc", "exce", "xcel", "lent", " exce", "excel");
        assertThat(shared).isEqualTo(common.size());
    }

    @Test
    void aTextWithoutWordsHasNoRuns() {
        assertThat(row("!? ...")).containsOnly(0);
    }

    private static double[] row(String text) {
        Sparse counts = CharacterRuns.of(Text.of(List.of(text)));
        return counts.vectors().row(0);
    }
}
