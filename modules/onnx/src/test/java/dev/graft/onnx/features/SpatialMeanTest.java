package dev.graft.onnx.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.runtime.Floats;
import org.junit.jupiter.api.Test;

class SpatialMeanTest {
    /** Seven maps: four are averaged abreast, three are left; each to the bit as the sum in order says. */
    @Test
    void eachMapIsAveragedInItsOrder() {
        float[] values = new float[7 * 3 * 5];
        float[] means = new float[7];
        for (int map = 0; map < 7; map++) {
            double sum = 0;
            for (int p = 0; p < 15; p++) {
                values[map * 15 + p] = (float) StrictMath.exp(p * 1.7 - map);
                sum += values[map * 15 + p];
            }
            means[map] = (float) (sum / 15);
        }
        assertThat(SpatialMean.of(Floats.of(values, 1, 7, 3, 5), Channels.FIRST))
                .isEqualTo(means);
        assertThat(SpatialMean.of(Floats.of(values, 7, 15), Channels.UNKNOWN)).isEqualTo(values);
    }

    @Test
    void theOrderOfAxesChangesNothing() {
        float[] last = new float[2 * 3 * 5 * 7]; // samples, height, width, channels
        float[] first = new float[last.length];
        for (int i = 0; i < last.length; i++) {
            last[i] = (float) StrictMath.exp(i % 11 * 1.7);
            int position = i / 7 % 15;
            first[i / 105 * 105 + i % 7 * 15 + position] = last[i];
        }
        assertThat(SpatialMean.of(Floats.of(last, 2, 3, 5, 7), Channels.LAST))
                .hasSize(14)
                .isEqualTo(SpatialMean.of(Floats.of(first, 2, 7, 3, 5), Channels.FIRST));
    }
}
