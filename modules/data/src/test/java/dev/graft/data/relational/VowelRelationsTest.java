package dev.graft.data.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Atom;
import dev.graft.core.samples.Dense;
import dev.graft.data.published.SpeechVowel.Sex;
import dev.graft.data.relational.VowelSettings.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

class VowelRelationsTest {
    private static final VowelRelations DATA = new VowelRelations();

    private static VowelSettings settings(Sex sex, Asked asked, int negatives) {
        return new VowelSettings(sex, asked, 2, 0.5, negatives, 1);
    }

    private static void assumeData() {
        assumeTrue(
                System.getenv("GRAFT_DATA") != null,
                "SKIPPED: published data are not on this machine; GRAFT_DATA names no folder");
    }

    /** Two vowels, heed and had; feature 0 is 0, 1, 3 with the deviation 1.53, the others are 0. */
    @Test
    void whatIsAboveByMoreThanTheMarginIsAFact() {
        double[][] rows = new double[3][10];
        rows[1][0] = 1;
        rows[2][0] = 3;
        List<String> names = List.of("hid", "hId", "hEd", "hAd", "hYd", "had", "hOd", "hod", "hUd", "hud", "hed");
        Voice voice = new Voice("one", new Labelled(Dense.of(rows), Classes.of(names, 0, 3, 3)));

        Knowledge.Fold fold = voice.fold(settings(Sex.BOTH, Asked.OPENER, 1));
        List<Atom> facts = fold.world().facts();
        // names say nothing of vowels: who has nothing above anything is heed, who is above all the second had
        String heed = facts.get(0).constants().get(1);
        String had2 = facts.stream()
                .filter(fact -> fact.predicate().equals("above0"))
                .filter(fact -> !fact.constants().get(1).equals(heed))
                .map(fact -> fact.constants().get(0))
                .findFirst()
                .orElseThrow();
        String had1 = List.of("u1", "u2", "u3").stream()
                .filter(name -> !name.equals(heed) && !name.equals(had2))
                .findFirst()
                .orElseThrow();
        assertThat(facts)
                .containsExactlyInAnyOrder(
                        atom("opener", had1, heed),
                        atom("opener", had2, heed),
                        atom("above0", had1, heed),
                        atom("above0", had2, heed),
                        atom("above0", had2, had1));
        assertThat(fold.negatives()).hasSize(2).doesNotHaveDuplicates();
        assertThat(voice.fold(settings(Sex.BOTH, Asked.OPENER, 9)).negatives())
                .containsExactlyInAnyOrder(
                        atom("opener", heed, had1),
                        atom("opener", heed, had2),
                        atom("opener", had1, had2),
                        atom("opener", had2, had1));
        VowelSettings wide = new VowelSettings(Sex.BOTH, Asked.SAMEVOWEL, 1, 1, 9, 1);
        assertThat(voice.fold(wide).world().facts())
                .as("1 is no longer above 0 by more than a deviation, and only one had is left")
                .isEmpty();
    }

    private static Atom atom(String predicate, String first, String second) {
        return new Atom(predicate, List.of(first, second));
    }

    @Test
    void settingsHaveRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VowelSettings(Sex.BOTH, Asked.OPENER, 7, 0.5, 2, 1))
                .withMessage("each must be in [1, 6], was 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VowelSettings(Sex.BOTH, Asked.OPENER, 1, Double.NaN, 2, 1))
                .withMessage("margin must be at least 0, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VowelSettings(Sex.BOTH, Asked.OPENER, 1, 0, 0, 1))
                .withMessage("negatives must be in [1, 1000000], was 0");
    }

    /** 22 utterances of 8 close, 6 mid and 8 open vowels are 462 pairs; 6 x 8 + 8 x 8 + 8 x 6 of them rise. */
    @Test
    void eachSpeakerIsAWorld() {
        assumeData();
        Knowledge men = DATA.knowledge(settings(Sex.MALE, Asked.OPENER, 2)).orElseThrow();

        assertThat(men.query()).contains("opener");
        assertThat(men.schema().names())
                .hasSize(11)
                .startsWith("opener", "above0")
                .endsWith("above9");
        assertThat(men.folds())
                .extracting(fold -> fold.world().name())
                .containsExactly(
                        "speaker 0",
                        "speaker 1",
                        "speaker 2",
                        "speaker 3",
                        "speaker 8",
                        "speaker 9",
                        "speaker 10",
                        "speaker 11");
        assertThat(DATA.knowledge(settings(Sex.BOTH, Asked.OPENER, 2))
                        .orElseThrow()
                        .folds())
                .hasSize(15);
        assertThat(DATA.load(settings(Sex.MALE, Asked.OPENER, 2)).classes().counts())
                .containsExactly(8 * (462 - 160), 8 * 160);
        assertThat(DATA.load(settings(Sex.FEMALE, Asked.OPENER, 1)).classes().counts())
                .containsExactly(7 * 160, 7 * 160);
        assertThat(DATA.load(settings(Sex.FEMALE, Asked.FRONTER, 1)).classes().counts())
                .containsExactly(7 * 152, 7 * 152);
        assertThat(DATA.load(settings(Sex.FEMALE, Asked.SAMEVOWEL, 2)).classes().counts())
                .containsExactly(7 * 44, 7 * 22);
        assertThat(men.folds().stream().mapToInt(fold -> fold.world().facts().size()))
                .allSatisfy(facts -> assertThat(facts).isBetween(1500, 2200));
        assertThat(men.folds().stream()
                        .mapToInt(fold -> fold.world().without("opener").facts().size())
                        .sum())
                .as("counted apart")
                .isEqualTo(13184);
    }
}
