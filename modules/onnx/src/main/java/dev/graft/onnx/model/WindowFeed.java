package dev.graft.onnx.model;

import dev.graft.onnx.features.SoundInput;
import dev.graft.onnx.features.Windows;
import java.nio.FloatBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows of recordings as a network is given them; each is computed once, and kept: 4 bytes for each of its numbers. */
final class WindowFeed implements Feed {
    private final Windows windows;
    private final SoundInput input;
    private final float[] @Nullable [] known;

    WindowFeed(Windows windows, SoundInput input) {
        this.windows = windows;
        this.input = input;
        this.known = new float[windows.audio().size()][];
    }

    @Override
    public int size() {
        return known.length;
    }

    @Override
    public int sample(int row) {
        return windows.recordings()[row];
    }

    @Override
    public void fill(int[] rows, List<FloatBuffer> inputs) {
        for (int i = 0; i < rows.length; i++) {
            inputs.get(0).put(i * input.size(), values(rows[i]));
        }
    }

    private float[] values(int window) {
        float[] values = known[window];
        if (values == null) {
            values = input.values(windows.audio().recording(window));
            known[window] = values;
        }
        return values;
    }

    @Override
    public void close() {
        input.close();
    }
}
