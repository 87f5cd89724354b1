package dev.graft.data.backbone;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;

/**
 * How much of a table of word vectors is used.
 *
 * @param mostWords how many words from the beginning of the file, where the frequent ones stand; at least 1
 */
public record WordSettings(
        @Setting(
                byDefault = "200000",
                about = "how many words from the beginning of the file, where the frequent ones stand, at least 1")
        int mostWords) {
    public WordSettings {
        require(mostWords >= 1, "most-words must be at least 1, was %d", mostWords);
    }
}
