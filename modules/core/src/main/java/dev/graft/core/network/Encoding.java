package dev.graft.core.network;

/** Opens networks of one sort; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface Encoding {
    /** Whether it opens networks with this input. */
    boolean takes(InputContract input);

    /**
     * The network, ready to turn samples into features.
     *
     * @param threads that one call may use, at least 1
     * @throws dev.graft.core.GraftException if the file is not what it should be, has no such cut, or the device cannot
     *     be used
     */
    Encoder open(Network network, Device device, int threads);
}
