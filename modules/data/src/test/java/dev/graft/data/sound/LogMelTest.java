package dev.graft.data.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.data.Made;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMelTest {
    @Test
    void powersAreThoseOfNumPy() {
        double[][] power = LogMel.at(8000).power(noise());
        for (String[] line : reference("power")) {
            double[] frame = power[Integer.parseInt(line[1])];
            assertThat(frame).hasSize(line.length - 2);
            for (int band = 0; band < frame.length; band++) {
                double expected = Double.parseDouble(line[band + 2]);
                assertThat(frame[band]).isCloseTo(expected, within(1e-7 * expected + 1e-12));
            }
        }
    }

    @Test
    void pixelsAreThoseOfNumPy() {
        Image picture = picture(8000, noise());
        for (String[] line : reference("row")) {
            int band = Integer.parseInt(line[1]);
            for (int x = 0; x < LogMel.SIDE; x++) {
                // the two round at different places
                assertThat(pixel(picture, band, x)).isCloseTo(Integer.parseInt(line[x + 2]), within(1));
            }
        }
    }

    /** Band b has its middle at (b + 1) / 129 of the mels that 4,000 Hz are. */
    @ParameterizedTest
    @CsvSource({"8000, 1000, 59", "16000, 1000, 59", "44100, 1000, 59", "8000, 3000, 112", "11025, 440, 32"})
    void aToneIsALineInItsBand(int hertz, double tone, int band) {
        assertThat((int) Math.round(129 * Math.log(1 + tone / 700) / Math.log(1 + 4000 / 700.0)) - 1)
                .isEqualTo(band);
        float[] second = new float[hertz];
        for (int i = 0; i < hertz; i++) {
            second[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * tone * i / hertz));
        }
        Image picture = picture(hertz, second);
        for (int x : new int[] {8, 64, 120}) {
            int loudest = 0;
            for (int row = 0; row < LogMel.SIDE; row++) {
                loudest = pixel(picture, row, x) > pixel(picture, loudest, x) ? row : loudest;
            }
            assertThat(loudest).isBetween(band - 1, band + 1);
            assertThat(pixel(picture, loudest, x)).isGreaterThan(240);
        }
    }

    @Test
    void aClickInTheMiddleIsAColumnInTheMiddle() {
        Image picture = picture(8000, new float[] {1});
        for (int x = 0; x < LogMel.SIDE; x++) {
            assertThat(pixel(picture, 100, x) > 0).isEqualTo(x >= 61 && x <= 66);
        }
    }

    @Test
    void loudnessDoesNotMatterAndSilenceIsBlack() {
        float[] loud = noise();
        float[] soft = noise();
        for (int i = 0; i < soft.length; i++) {
            soft[i] /= 64;
        }
        assertThat(picture(8000, soft).pixels()).isEqualTo(picture(8000, loud).pixels());
        assertThat(picture(8000, new float[100]).pixels()).containsOnly(0);
    }

    @Test
    void ofALongRecordingTheMiddleSecondIsSeen() {
        float[] second = new float[8000];
        System.arraycopy(noise(), 0, second, 1000, 6000);
        float[] twice = new float[16000];
        twice[0] = 1;
        twice[15999] = 1;
        System.arraycopy(second, 0, twice, 4000, 8000);
        assertThat(picture(8000, twice).pixels())
                .isEqualTo(picture(8000, second).pixels());
    }

    @Test
    void aFolderOfRecordingsIsAFolderOfPictures(@TempDir Path folder) {
        Made.write(folder.resolve("no/a.wav"), Made.wav(16000));
        Made.write(folder.resolve("yes/b.wav"), Made.wav(16000));
        Images pictures = (Images) new RecordingFolder()
                .load(new RecordingFolder.Settings(folder.toString(), "", 0, SoundForm.SPECTROGRAMS))
                .samples();
        Audio recordings = (Audio) new RecordingFolder()
                .load(new RecordingFolder.Settings(folder.toString(), "", 0, SoundForm.RECORDINGS))
                .samples();
        assertThat(pictures.size()).isEqualTo(2);
        assertThat(pictures.image(1).pixels())
                .isEqualTo(picture(16000, recordings.recording(1)).pixels());
        assertThat(pictures.fingerprint(0)).isEqualTo(pictures.fingerprint(1)).isNotEqualTo(recordings.fingerprint(0));
    }

    private static Image picture(int hertz, float[] recording) {
        return LogMel.pictures(Audio.over(1, hertz, row -> recording)).image(0);
    }

    private static int pixel(Image image, int row, int column) {
        return Byte.toUnsignedInt(image.pixels()[row * image.width() + column]);
    }

    private static float[] noise() {
        float[] noise = new float[6000];
        long state = 1;
        for (int i = 0; i < noise.length; i++) {
            state = (state * 1103515245 + 12345) % (1L << 31);
            noise[i] = ((state >> 16) % 2001 - 1000) / 1024f;
        }
        return noise;
    }

    private static List<String[]> reference(String kind) {
        try (InputStream file = LogMelTest.class.getResourceAsStream("spectrogram.txt")) {
            List<String[]> lines = new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" "))
                    .filter(line -> line[0].equals(kind))
                    .toList();
            assertThat(lines).hasSize(3);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
