package dev.graft.onnx.model;

import dev.graft.onnx.features.SoundInput;
import dev.graft.onnx.features.Windows;
import java.nio.FloatBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows of recordings as a network is given them; frames are computed once, and kept: 4 bytes for each of their numbers. */
final class WindowFeed implements Feed {
    private final Windows windows;
    private final SoundInput input;
    private final float[] @Nullable [] frames;

    WindowFeed(Windows windows, SoundInput input) {
        this.windows = windows;
        this.input = input;
        this.frames = new float[input.makesFrames() ? windows.audio().size() : 0][];
    }

    @Override
    public int size() {
        return windows.audio().size();
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
        float[] known = window < frames.length ? frames[window] : null;
        if (known == null) {
            known = input.values(windows.audio().recording(window));
            if (window < frames.length) {
                frames[window] = known;
            }
        }
        return known;
    }

    @Override
    public void close() {
        input.close();
    }
}
