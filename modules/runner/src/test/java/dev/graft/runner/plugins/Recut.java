package dev.graft.runner.plugins;

import dev.graft.core.control.Control;
import dev.graft.core.control.Surgery;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;

/** Changes {@link Turning}: its file is four numbers. One control spoils it, and one cannot be made. */
public final class Recut implements Surgery {
    @Override
    public boolean takes(InputContract input) {
        return input.equals(new InputContract.Vectors("x", 2));
    }

    @Override
    public Optional<String> unfit(Network network, Control control) {
        return control == Control.FIRST_BLOCK_REMOVED ? Optional.of("it has one block") : Optional.empty();
    }

    @Override
    public byte[] altered(Network network, Control control, Random random) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * Double.BYTES);
        for (int i = 0; i < 4; i++) {
            bytes.putDouble(
                    switch (control) {
                        case RANDOM_BACKBONE -> random.nextGaussian();
                        case FIRST_BLOCK_REINITIALISED -> Double.NaN;
                        default -> i % 3 == 0 ? 1 : 0;
                    });
        }
        return bytes.array();
    }

    static boolean isAltered(Network network) {
        return network.file().toString().endsWith(".onnx");
    }

    static double[] weights(Network network) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(network.file()));
            return new double[] {bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
