package dev.graft.core.control;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import java.util.Optional;
import java.util.Random;

/** Makes the networks of control arms; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface Surgery {
    /** Whether it can change networks with this input. */
    boolean takes(InputContract input);

    /**
     * Why a control cannot be made of a network, in words that follow "because"; empty if it can.
     *
     * @throws dev.graft.core.GraftException if the file is not what it should be
     */
    Optional<String> unfit(Network network, Control control);

    /**
     * The bytes of a file of a network that is changed: with the same input contract, and a value of the same name at which
     * it is cut.
     *
     * @param random read for what is drawn anew
     * @throws dev.graft.core.GraftException if the control cannot be made of this network
     */
    byte[] altered(Network network, Control control, Random random);
}
