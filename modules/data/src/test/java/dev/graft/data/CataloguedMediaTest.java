package dev.graft.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.NoSettings;
import dev.graft.data.drawing.Fingerprint;
import dev.graft.data.picture.Hymenoptera;
import dev.graft.data.picture.Omniglot;
import dev.graft.data.picture.OmniglotRuns;
import dev.graft.data.picture.Pacs;
import dev.graft.data.sound.SoundForm;
import dev.graft.data.sound.SpokenDigits;
import dev.graft.data.sound.SpokenDigits.Part;
import dev.graft.data.sound.SpokenDigits.Speaker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published sets themselves, where they are on this machine. */
class CataloguedMediaTest {
    @Test
    void hymenopteraAreAntsAndBeesWithoutThePlaceholder() {
        requireData("vision-hymenoptera");
        Labelled labelled = new Hymenoptera().load(new NoSettings());
        assertThat(labelled.classes().names()).containsExactly("ants", "bees");
        assertThat(labelled.classes().counts()).containsExactly(143, 141);
        Images images = (Images) labelled.samples();
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.image(i);
            assertThat(image.channels()).isEqualTo(3);
            assertThat(Math.min(image.height(), image.width())).isGreaterThan(80);
            fingerprints.add(images.fingerprint(i));
        }
        assertThat(fingerprints).hasSize(284);
    }

    @ParameterizedTest
    @EnumSource(Pacs.Domain.class)
    void pacsHasFortyPicturesOfEachKind(Pacs.Domain domain) {
        requireData("vision-pacs-subset");
        Labelled labelled = new Pacs().load(new Pacs.Settings(domain));
        assertThat(labelled.classes().names())
                .containsExactly("dog", "elephant", "giraffe", "guitar", "horse", "house", "person");
        assertThat(labelled.classes().counts()).containsOnly(40);
        Images images = (Images) labelled.samples();
        for (int i = 0; i < images.size(); i++) {
            assertThat(images.image(i).pixels()).hasSize(227 * 227 * 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Speaker.class)
    void everySpeakerSaysEachDigitFiftyTimes(Speaker speaker) {
        requireData("speech-fsdd");
        int speakers = speaker == Speaker.ALL ? 4 : 1;
        Labelled all = digits(speaker, Part.ALL);
        assertThat(all.classes().names()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(all.classes().counts()).containsOnly(50 * speakers);
        assertThat(digits(speaker, Part.TEST).classes().counts()).containsOnly(5 * speakers);
        assertThat(digits(speaker, Part.TRAIN).classes().counts()).containsOnly(45 * speakers);
        Audio audio = (Audio) all.samples();
        assertThat(audio.hertz()).isEqualTo(8000);
        assertThat(audio.recording(0).length).isBetween(1000, 20000);
    }

    @Test
    void spectrogramsOfSpokenDigitsAreTheSameBytesOnEveryMachine() {
        requireData("speech-fsdd");
        SpokenDigits.Settings settings = new SpokenDigits.Settings(Speaker.THEO, Part.TEST, SoundForm.SPECTROGRAMS);
        Labelled labelled = new SpokenDigits().load(settings);
        assertThat(labelled.classes().counts()).containsOnly(5);
        assertThat(Fingerprint.of(labelled))
                .isEqualTo("bd3edbbcd6f2fe77b2737acfd8aecaa9024014efc0e1e7edeff415f8c506f5c1");
    }

    @Test
    void omniglotHasTwentyDrawingsOfEachCharacter() {
        requireData("omniglot");
        Labelled all = new Omniglot().load(new Omniglot.Settings(Omniglot.Alphabet.ALL));
        assertThat(all.size()).isEqualTo(2720);
        assertThat(all.classes().names()).hasSize(136).contains("Early_Aramaic/character22");
        assertThat(all.classes().counts()).containsOnly(20);
        Labelled greek = new Omniglot().load(new Omniglot.Settings(Omniglot.Alphabet.GREEK));
        assertThat(greek.size()).isEqualTo(480);
        Images images = (Images) greek.samples();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.image(i);
            assertThat(image.sameShape(new Image(105, 105, 1, new byte[105 * 105])))
                    .isTrue();
            int ink = 0;
            int paper = 0;
            for (byte pixel : image.pixels()) {
                ink += pixel == 0 ? 1 : 0;
                paper += pixel == -1 ? 1 : 0;
            }
            assertThat(ink).isBetween(30, 3000);
            assertThat(ink + paper).isEqualTo(105 * 105);
        }
    }

    @Test
    void omniglotsRunsAskForEachOfTwentyCharactersOnce() {
        requireData("omniglot");
        OmniglotRuns data = new OmniglotRuns();
        Labelled all = data.load(new NoSettings());
        List<GivenEpisode> runs = data.episodes(new NoSettings());
        assertThat(all.size()).isEqualTo(800);
        assertThat(all.classes().names())
                .hasSize(400)
                .startsWith("run01/class01")
                .endsWith("run20/class20");
        assertThat(runs).hasSize(20).allSatisfy(run -> {
            assertThat(Arrays.stream(run.support()).map(all.classes()::value).toArray())
                    .hasSize(20)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrder(Arrays.stream(run.queries())
                            .map(all.classes()::value)
                            .toArray());
        });
        // the first line of the first run: item01 is a class08
        int item01 = IntStream.of(runs.get(0).queries())
                .filter(query ->
                        all.classes().names().get(all.classes().value(query)).equals("run01/class08"))
                .findFirst()
                .orElseThrow();
        assertThat(all.samples().fingerprint(item01)).isNotEqualTo(all.samples().fingerprint(7));
    }

    private static Labelled digits(Speaker speaker, Part part) {
        return new SpokenDigits().load(new SpokenDigits.Settings(speaker, part, SoundForm.RECORDINGS));
    }

    private static void requireData(String name) {
        String data = System.getenv("GRAFT_DATA");
        assumeTrue(
                data != null && Files.isDirectory(Path.of(data, name)),
                "not tested: the environment variable GRAFT_DATA names no folder with " + name);
    }
}
