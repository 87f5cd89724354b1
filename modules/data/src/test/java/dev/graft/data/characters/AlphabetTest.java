package dev.graft.data.characters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.data.drawing.Affine;
import dev.graft.data.drawing.Box;
import dev.graft.data.drawing.Drawing;
import dev.graft.data.drawing.Fill;
import dev.graft.data.drawing.Gaussian;
import dev.graft.data.drawing.Typeface;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    private static final int SIDE = 24;

    /** Below it, pairs such as 0 and O (0.20), C and c (0.22), and S and 5 (0.36) are found. */
    private static final double ALIKE = 0.43;

    private final List<Integer> characters = Alphabet.ALL.stream()
            .flatMap(alphabet -> alphabet.characters().stream())
            .toList();

    @Test
    void thereAreHundredsOfCharactersAndEachIsThereOnce() {
        assertThat(characters).hasSizeBetween(250, 400).doesNotHaveDuplicates();
    }

    @Test
    void everyScriptHasAWordOfItsOwnAndEnoughCharactersToStandAlone() {
        assertThat(Alphabet.scripts()).doesNotHaveDuplicates().allMatch(script -> script.matches("[a-z]+"));
        assertThat(Alphabet.ALL).allMatch(alphabet -> alphabet.characters().size() >= 10);
    }

    @Test
    void everyCharacterComesFromAtLeastThreeTypefaces() {
        assertThat(characters)
                .allMatch(character -> Typeface.outlines(character).size() >= 3);
    }

    @Test
    void noTwoCharactersLookAlikeInTheSameBox() {
        List<double[]> pictures = characters.stream().map(AlphabetTest::boxed).toList();
        for (int i = 0; i < pictures.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(pictures.get(i), pictures.get(j)))
                        .as("%c and %c", characters.get(i), characters.get(j))
                        .isGreaterThan(ALIKE);
            }
        }
    }

    @Test
    void theDistanceTellsWhatLooksAlike() {
        assertThat(distance(boxed('0'), boxed('O'))).isLessThan(ALIKE);
        assertThat(distance(boxed('C'), boxed('c'))).isLessThan(ALIKE);
        assertThat(distance(boxed('A'), boxed(0x391))).as("Greek Alpha").isZero();
        assertThat(distance(boxed('C'), boxed('G'))).isGreaterThan(ALIKE);
        assertThat(distance(boxed('P'), boxed('F'))).isGreaterThan(ALIKE);
    }

    /** In DejaVu Sans, stretched to a square and blurred, so that strokes a little apart still meet. */
    private static double[] boxed(int character) {
        Drawing outline = Typeface.outlines(character).get(0);
        Box box = outline.bounds();
        Affine fit = Affine.shift(-box.centreX(), -box.centreY())
                .then(Affine.scale(0.8 / box.width(), 0.8 / box.height()))
                .then(Affine.shift(0.5, 0.5));
        return new Gaussian(1.5).smooth(Fill.of(outline.moved(fit), SIDE).ink(), SIDE);
    }

    /** The largest difference of ink at any place: a stroke that only one has counts, however small its share of all. */
    private static double distance(double[] one, double[] other) {
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }
}
