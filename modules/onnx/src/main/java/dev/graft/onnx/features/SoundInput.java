package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Spectrogram;
import dev.graft.core.samples.Audio;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a recording becomes numbers of a network's input: brought to its rate and scale, and turned into frames where the
 * contract says so. Used by one thread; owns native memory until it is closed.
 */
public final class SoundInput implements AutoCloseable {
    private final Sound contract;
    private final Optional<SpectrogramNetwork> spectrogram;
    private final int amplitudes;
    private final int width;
    private Resampler resampler;
    private int resampled;

    private SoundInput(Sound contract, Optional<SpectrogramNetwork> spectrogram) {
        this.contract = contract;
        this.spectrogram = spectrogram;
        this.amplitudes = spectrogram
                .map(mel -> mel.amplitudes(contract.window(), contract.hertz()))
                .orElse(contract.window());
        this.width = spectrogram
                .map(mel -> mel.frames(new float[amplitudes]).width())
                .orElse(1);
        this.resampled = contract.hertz();
        this.resampler = new Resampler(resampled, resampled);
    }

    /** Opens the network that makes frames, where there is one. */
    public static SoundInput open(Sound contract, Device device, int threads) {
        Optional<SpectrogramNetwork> spectrogram =
                contract.spectrogram().map(mel -> SpectrogramNetwork.open(mel, device, threads));
        try {
            return new SoundInput(contract, spectrogram);
        } catch (RuntimeException | Error e) {
            spectrogram.ifPresent(SpectrogramNetwork::close);
            throw e;
        }
    }

    /**
     * The body of a Scan that makes frames: from amplitudes {@code [samples]}, its input, to the numbers of all
     * frames, its output.
     *
     * @throws GraftException if the file is not what it should be
     */
    public static Graph frames(Spectrogram contract) {
        return SpectrogramNetwork.graph(contract);
    }

    /** Whether amplitudes become frames: a network runs for each window. */
    public boolean makesFrames() {
        return spectrogram.isPresent();
    }

    /** How many amplitudes a window is. */
    public int amplitudes() {
        return amplitudes;
    }

    /** How many amplitudes lie between the beginnings of two windows. */
    public int step() {
        return spectrogram
                .map(mel -> mel.amplitudes(contract.window() + contract.step(), contract.hertz()) - amplitudes)
                .orElse(contract.step());
    }

    /** How many numbers a window becomes. */
    public int size() {
        return contract.window() * width;
    }

    /** How many numbers a frame has; 1 for amplitudes. */
    int width() {
        return width;
    }

    /** A recording at the network's rate, half a window of silence before it and behind it. */
    public float[] heard(Audio audio, int position) {
        if (audio.hertz() != resampled) {
            resampler = new Resampler(audio.hertz(), contract.hertz());
            resampled = audio.hertz();
        }
        float[] recording = resampler.resample(audio.recording(position));
        float[] heard = new float[recording.length + amplitudes];
        System.arraycopy(recording, 0, heard, amplitudes / 2, recording.length);
        return heard;
    }

    /** Amplitudes as the network is given them: {@code [units, width]}, amplitudes or frames. */
    public float[] values(float[] heard) {
        float[] scaled = new float[heard.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (heard[i] * contract.fullScale());
        }
        return spectrogram.map(mel -> mel.frames(scaled).values()).orElse(scaled);
    }

    /**
     * The shape of so many windows in a network's input. An open axis takes what the others leave.
     *
     * @param where for messages: the file
     * @throws GraftException if a window does not fill it
     */
    public long[] shape(String where, Value input, int windows) {
        long[] shape = input.shape().map(Shape::sizes).orElse(new long[] {1, contract.window(), width});
        shape[0] = 1;
        long known = Arrays.stream(shape).filter(size -> size > 0).reduce(1, (a, b) -> a * b);
        for (int axis = 1; axis < shape.length; axis++) {
            if (shape[axis] < 0) {
                shape[axis] = size() / known;
                known *= shape[axis];
            }
        }
        if (known != size()) {
            throw new GraftException(
                    "%s: its input is %s, and a window of %d x %d values does not fill it. Say another window."
                            .formatted(where, input, contract.window(), width));
        }
        shape[0] = windows;
        return shape;
    }

    @Override
    public void close() {
        spectrogram.ifPresent(SpectrogramNetwork::close);
    }
}
