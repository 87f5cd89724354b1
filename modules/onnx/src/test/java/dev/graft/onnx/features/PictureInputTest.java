package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.samples.Image;
import dev.graft.onnx.runtime.Floats;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureInputTest {
    /** One row of two pixels: (10, 20, 30) and (40, 50, 60). */
    private static final Image TWO = new Image(1, 2, 3, new byte[] {10, 20, 30, 40, 50, 60});

    @Test
    void channelsFirst() {
        assertThat(written(TWO, bytes(Colours.RGB, Axes.CHANNELS_FIRST))).containsExactly(10, 40, 20, 50, 30, 60);
    }

    @Test
    void channelsLast() {
        assertThat(written(TWO, bytes(Colours.RGB, Axes.CHANNELS_LAST))).containsExactly(10, 20, 30, 40, 50, 60);
    }

    @Test
    void blueFirst() {
        assertThat(written(TWO, bytes(Colours.BGR, Axes.CHANNELS_FIRST))).containsExactly(30, 60, 20, 50, 10, 40);
        assertThat(written(TWO, bytes(Colours.BGR, Axes.CHANNELS_LAST))).containsExactly(30, 20, 10, 60, 50, 40);
    }

    @Test
    void everyChannelHasItsMeanAndDeviation() {
        Pictures contract = new Pictures(
                "x",
                3,
                1,
                2,
                Fit.STRETCH,
                Colours.RGB,
                Axes.CHANNELS_LAST,
                List.of(0.485, 0.456, 0.406),
                List.of(0.229, 0.224, 0.225));
        assertThat(written(TWO, contract))
                .containsExactly(
                        (float) ((10 / 255.0 - 0.485) / 0.229),
                        (float) ((20 / 255.0 - 0.456) / 0.224),
                        (float) ((30 / 255.0 - 0.406) / 0.225),
                        (float) ((40 / 255.0 - 0.485) / 0.229),
                        (float) ((50 / 255.0 - 0.456) / 0.224),
                        (float) ((60 / 255.0 - 0.406) / 0.225));
    }

    @Test
    void greyIsRepeatedAndColoursAreWeighed() {
        Image grey = new Image(1, 2, 1, new byte[] {7, (byte) 200});
        assertThat(written(grey, bytes(Colours.RGB, Axes.CHANNELS_LAST))).containsExactly(7, 7, 7, 200, 200, 200);
        assertThat(written(TWO, Opened.pictures("x", 1, 1, 2)))
                .as("0.299 red + 0.587 green + 0.114 blue, rounded")
                .containsExactly(18, 48);
    }

    /** Of 2 x 6 pixels, the middle 2 x 2 are seen; stretched, all of them are. */
    @Test
    void theMiddleIsCutOutOrTheWholeIsStretched() {
        Image wide = new Image(2, 6, 1, new byte[] {1, 1, 9, 9, 1, 1, 1, 1, 9, 9, 1, 1});
        assertThat(written(wide, grey(Fit.CENTRE_CROP, 2, 2))).containsExactly(9, 9, 9, 9);
        assertThat(written(wide, grey(Fit.STRETCH, 2, 2))).doesNotContain(9f);
        Image high = new Image(6, 2, 1, new byte[] {1, 1, 1, 1, 9, 9, 9, 9, 1, 1, 1, 1});
        assertThat(written(high, grey(Fit.CENTRE_CROP, 2, 2))).containsExactly(9, 9, 9, 9);
    }

    @Test
    void thePartCutOutHasTheShapeOfTheContract() {
        for (int height = 1; height < 40; height += 7) {
            for (int width = 1; width < 40; width += 6) {
                Image image = new Image(height, width, 1, new byte[height * width]);
                assertThat(written(image, grey(Fit.CENTRE_CROP, 5, 9))).hasSize(45);
            }
        }
    }

    private static Pictures bytes(Colours colours, Axes axes) {
        Pictures plain = Opened.pictures("x", 3, 1, 2);
        return new Pictures("x", 3, 1, 2, Fit.STRETCH, colours, axes, plain.mean(), plain.deviation());
    }

    private static Pictures grey(Fit fit, int height, int width) {
        Pictures plain = Opened.pictures("x", 1, height, width);
        return new Pictures(
                "x", 1, height, width, fit, Colours.RGB, Axes.CHANNELS_FIRST, plain.mean(), plain.deviation());
    }

    /** As the second of two, so that a wrong start shows. */
    private static float[] written(Image image, Pictures contract) {
        PictureInput input = new PictureInput(contract);
        FloatBuffer two = Floats.direct(2 * input.size());
        input.write(image, two, 1);
        float[] second = new float[input.size()];
        two.get(input.size(), second);
        return second;
    }
}
