package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.samples.Audio;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.features.SoundInput;
import dev.graft.onnx.features.Windows;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Windows of recordings: {@code amplitudes} float {@code [batch, window]}, from -1 to 1; the scores of a recording are the
 * mean over its windows.
 *
 * @param hertz amplitudes per second
 * @param window how many amplitudes a window is
 * @param step from one window to the next
 */
record WindowEntrance(int hertz, int window, int step) implements Entrance {
    static final String WORD = "recordings";
    static final String NAME = "amplitudes";
    private static final int RANDOM = 3;

    /** What is opened tells how many amplitudes a window of frames is. */
    static WindowEntrance of(Sound sound) {
        try (SoundInput input = SoundInput.open(sound, Device.CPU, 1)) {
            return new WindowEntrance(sound.hertz(), input.amplitudes(), input.step());
        }
    }

    @Override
    public Sound contract(Path file, String sha256) {
        return sound();
    }

    private Sound sound() {
        return new Sound(NAME, hertz, 1, window, step, Optional.empty());
    }

    @Override
    public Value input() {
        return Value.of(NAME, Type.FLOAT, Shape.of(-1, window).with(0, Shape.Dim.open("batch")));
    }

    @Override
    public int size() {
        return window;
    }

    @Override
    public Class<Audio> kind() {
        return Audio.class;
    }

    @Override
    public Feed feed(String where, Samples samples) {
        if (!(samples instanceof Audio audio)) {
            throw new GraftException("%s: it takes recordings, and a sample here is a %s. Give it recordings."
                    .formatted(where, samples.noun()));
        }
        return new WindowFeed(Windows.of(audio, sound()), SoundInput.open(sound(), Device.CPU, 1));
    }

    @Override
    public String about() {
        return "amplitudes float [batch, %d]: windows of recordings at %d Hz, from -1 to 1, one every %d; scores of a recording are the mean over its windows"
                .formatted(window, hertz, step);
    }

    @Override
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(KEY, WORD);
        metadata.put("graft.hertz", Integer.toString(hertz));
        metadata.put("graft.window", Integer.toString(window));
        metadata.put("graft.step", Integer.toString(step));
        return metadata;
    }

    static WindowEntrance read(Metadata keys) {
        return new WindowEntrance(keys.whole("graft.hertz"), keys.whole("graft.window"), keys.whole("graft.step"));
    }

    /** Noise, from soft to loud, from short to long. */
    @Override
    public Samples random(SplittableRandom random) {
        long[] seeds = random.longs(RANDOM).toArray();
        return Audio.over(RANDOM, hertz, i -> {
            float[] recording = new float[(i + 1) * window / 2];
            SplittableRandom noise = new SplittableRandom(seeds[i]);
            for (int t = 0; t < recording.length; t++) {
                recording[t] = (float) (noise.nextDouble(-1, 1) * (i + 1) / RANDOM);
            }
            return recording;
        });
    }
}
