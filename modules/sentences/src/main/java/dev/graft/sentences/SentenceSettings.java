package dev.graft.sentences;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;

/**
 * Where a network for sentences is cut, and how long a text may be.
 *
 * @param cut the name of a value of its graph, or "default" for the last hidden state
 * @param length the most tokens of a text
 */
public record SentenceSettings(
        @Setting(
                byDefault = "default",
                about = "the value whose activations are the features: a name that ./graft inspect FILE shows; default:"
                        + " the last hidden state")
        String cut,

        @Setting(
                byDefault = "128",
                about =
                        "the most tokens of a text, 2 to 512, the two that mark its beginning and end included: what comes"
                                + " behind is not seen, and the work grows with it")
        int length) {
    private static final String DEFAULT = "default";
    private static final int LONGEST = 512;

    public SentenceSettings {
        require(!cut.isBlank(), "cut must name a value of the network, or be \"%s\"", DEFAULT);
        require(length >= 2 && length <= LONGEST, "length must be from 2 to %d, was %d", LONGEST, length);
    }

    /** The named cut, or {@code chosen} where none is named. */
    String or(String chosen) {
        return cut.equals(DEFAULT) ? chosen : cut;
    }
}
