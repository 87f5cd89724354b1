package dev.graft.onnx.surgery;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.control.Control;
import dev.graft.core.control.Surgery;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.onnx.graph.GraphFile;
import java.util.Optional;
import java.util.Random;

/**
 * Makes the networks of control arms from ONNX files for pictures, recordings and texts. What comes out is written as the
 * file was prepared, as far as the cut, whose value keeps its name.
 */
public final class NetworkSurgery implements Surgery {
    @Override
    public boolean takes(InputContract input) {
        return input instanceof InputContract.Pictures
                || input instanceof InputContract.Sound
                || input instanceof InputContract.Tokens;
    }

    @Override
    public Optional<String> unfit(Network network, Control control) {
        return operation(control).unfit(Subject.of(network));
    }

    @Override
    public byte[] altered(Network network, Control control, Random random) {
        Operation operation = operation(control);
        Subject subject = Subject.of(network);
        operation.unfit(subject).ifPresent(reason -> {
            throw new GraftException("%s: there is no control \"%s\" of it, because %s. Leave it out."
                    .formatted(network.file(), control.id(), reason));
        });
        return GraphFile.bytes(operation.altered(subject, random));
    }

    private static Operation operation(Control control) {
        require(control.ofNetwork(), "%s changes no network", control.id());
        return switch (control) {
            case FIRST_BLOCK_REMOVED -> new FirstBlockRemoved();
            case FIRST_BLOCK_REINITIALISED -> new FirstBlockReinitialised();
            case MIDDLE_BLOCK_DROPPED -> new MiddleBlockDropped();
            default -> new RandomBackbone();
        };
    }
}
