package dev.graft.core.network;

import dev.graft.core.strategy.Plugin;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pre-trained network that experiment files can name.
 *
 * @param <S> its settings: where it is cut, for instance
 */
public interface Backbone<S extends Record> extends Plugin<S> {
    /** What is known of it without opening it. */
    Facts facts();

    /**
     * The network on this machine.
     *
     * @throws dev.graft.core.GraftException if its files are not here or not what they should be, with what to do next
     */
    Network network(S settings);

    /**
     * What a catalogue shows.
     *
     * @param task that it was trained for, as "1000 classes of ImageNet"
     * @param input what it takes, as "224 x 224 rgb"
     * @param parameters how many numbers were trained, where that is known
     * @param bytes of its files, where that is known
     * @param licence of the weights
     * @param address where it can be had; empty for a file of the user's own
     * @param origin how its files come to this machine
     */
    record Facts(
            String task,
            String input,
            OptionalLong parameters,
            OptionalLong bytes,
            String licence,
            Optional<String> address,
            Origin origin) {}

    /** How files come to a machine. */
    enum Origin {
        /** Graft downloads them when it is told to. */
        FETCHED,
        /** They come with Graft. */
        BUILT_IN,
        /** The user brings them. */
        OWN
    }
}
