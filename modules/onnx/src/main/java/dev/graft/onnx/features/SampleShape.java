package dev.graft.onnx.features;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.onnx.graph.Value;

/** The shape of one sample where it comes into a network. */
public final class SampleShape {
    private SampleShape() {}

    /**
     * What an input of a network is given for one sample: {@code [1, ...]}; of texts the longest.
     *
     * @throws GraftException if the network is for no pictures, recordings or texts, or a window does not fill the input
     */
    public static long[] of(Network network, Value input) {
        if (network.input() instanceof Pictures pictures) {
            return new PictureInput(pictures).shape(1);
        }
        if (network.input() instanceof Tokens tokens) {
            return new long[] {1, tokens.length()};
        }
        if (network.input() instanceof Sound sound) {
            try (SoundInput windows = SoundInput.open(sound, Device.CPU, 1)) {
                return windows.shape(network.file().toString(), input, 1);
            }
        }
        throw new GraftException("%s: it takes %s, of which one has no shape of its own. Name another backbone."
                .formatted(network.file(), network.input()));
    }
}
