package dev.graft.data.characters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Setting;
import dev.graft.data.drawing.Fingerprint;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderedCharactersTest {
    private final int classes = Alphabet.ALL.stream()
            .mapToInt(alphabet -> alphabet.characters().size())
            .sum();

    @Test
    void charactersAreTheSameBytesOnEveryMachine() {
        assertThat(Fingerprint.of(load(200, 28, 1)))
                .isEqualTo("3df119df80050b002c7ede82cee4839584c9f249ac1f0295e3706c365771112f");
    }

    @Test
    void everyClassIsNamedByItsScriptAndItsCharacter() {
        assertThat(load(1, 8, 1).classes().names())
                .hasSize(classes)
                .doesNotHaveDuplicates()
                .startsWith("digits 0", "digits 1")
                .contains("latin A", "greek \u03c9", "hebrew \u05d0");
    }

    @Test
    void classesAreAsEqualInNumberAsCanBe() {
        assertThat(load(classes, 8, 5).classes().counts()).containsOnly(1);
        assertThat(load(2 * classes + 7, 8, 5).classes().counts()).containsOnly(2, 3);
    }

    @Test
    void moreSamplesAddImagesAndChangeNone() {
        int[] first = IntStream.range(0, 15).toArray();

        assertThat(Fingerprint.of(load(classes + 40, 12, 5).select(first))).isEqualTo(Fingerprint.of(load(15, 12, 5)));
    }

    @Test
    void anotherSeedDrawsOtherSamples() {
        assertThat(Fingerprint.of(load(15, 12, 5))).isNotEqualTo(Fingerprint.of(load(15, 12, 6)));
    }

    @Test
    void scriptsAreChosenByNameInAnyOrder() {
        Labelled chosen = load(50, 12, 5, "lao", "greek");

        assertThat(chosen.classes().names())
                .hasSizeBetween(40, 60)
                .allMatch(name -> name.startsWith("greek ") || name.startsWith("lao "));
        assertThat(Fingerprint.of(load(50, 12, 5, "greek", "lao"))).isEqualTo(Fingerprint.of(chosen));
    }

    @Test
    void theDescriptionNamesEveryScript() {
        Setting scripts = CharacterSettings.class.getRecordComponents()[3].getAnnotation(Setting.class);

        assertThat(scripts.about()).contains(String.join(", ", Alphabet.scripts()));
        assertThat(new RenderedCharacters().summary())
                .contains(Alphabet.scripts().size() + " scripts");
    }

    @Test
    void loadingFromSeveralThreadsGivesTheSameImages() {
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Fingerprint.of(load(500, 16, 3))))
                .containsOnly(Fingerprint.of(load(500, 16, 3)));
    }

    @Test
    void everySizeShowsInkInTheMiddleAndPaperInTheCorners() {
        for (int size : new int[] {16, 28, 128}) {
            Images images = (Images) load(classes, size, 2).samples();
            for (int i = 0; i < images.size(); i++) {
                Image image = images.image(i);
                assertThat(image.sameShape(new Image(size, size, 1, new byte[size * size])))
                        .isTrue();
                assertThat(IntStream.range(0, size * size)
                                .map(place -> Byte.toUnsignedInt(image.pixels()[place]))
                                .max()
                                .orElseThrow())
                        .isGreaterThan(60);
                for (int corner : new int[] {0, size - 1, size * (size - 1), size * size - 1}) {
                    assertThat(image.pixels()[corner]).isZero();
                }
            }
        }
    }

    @Test
    void sizesShowTheSameDrawings() {
        Images small = (Images) load(60, 32, 2).samples();
        Images large = (Images) load(60, 64, 2).samples();

        for (int i = 0; i < 60; i++) {
            byte[] pixels = small.image(i).pixels();
            byte[] twice = large.image(i).pixels();
            assertThat(IntStream.range(0, pixels.length)
                            .map(place -> Math.abs(Byte.toUnsignedInt(pixels[place]) - mean(twice, place)))
                            .average()
                            .orElseThrow())
                    .isLessThan(1);
        }
    }

    /** Of the four pixels of side 64 that lie in one of side 32. */
    private static int mean(byte[] twice, int place) {
        int corner = 2 * 64 * (place / 32) + 2 * (place % 32);
        return IntStream.of(corner, corner + 1, corner + 64, corner + 65)
                        .map(i -> Byte.toUnsignedInt(twice[i]))
                        .sum()
                / 4;
    }

    private static Labelled load(int samples, int size, long seed, String... scripts) {
        return new RenderedCharacters().load(new CharacterSettings(samples, size, seed, List.of(scripts)));
    }
}
