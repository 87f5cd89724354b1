package dev.graft.core.network;

/** Opens networks of one sort; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface Encoding {
    /** Whether it opens networks with this input. */
    boolean takes(InputContract input);

    /**
     * What runs such a network on this device, as "onnxruntime 1.29.0 on cpu": part of the key of features, since
     * another engine rounds otherwise.
     *
     * @throws dev.graft.core.GraftException if the device cannot be used, with what is missing
     */
    String engine(Device device);

    /**
     * The network, ready to turn samples into features.
     *
     * @param threads that one call may use, at least 1
     * @throws dev.graft.core.GraftException if the file is not what it should be, has no such cut, or the device cannot
     *     be used
     */
    Encoder open(Network network, Device device, int threads);
}
