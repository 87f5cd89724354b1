package dev.graft.data.backbone;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;

/**
 * A file of word vectors, and how it is used.
 *
 * @param file the path
 * @param lowerCase whether words of texts are looked up in lower case
 * @param mostWords how many words from the beginning of the file, where the frequent ones stand; at least 1
 */
public record OwnWordSettings(
        @Setting(byDefault = "none", about = "the path of the file; there is no default file")
        String file,

        @Setting(byDefault = "true", about = "whether words of texts are looked up in lower case")
        boolean lowerCase,

        @Setting(
                byDefault = "200000",
                about = "how many words from the beginning of the file, where the frequent ones stand, at least 1")
        int mostWords) {
    public OwnWordSettings {
        require(mostWords >= 1, "most-words must be at least 1, was %d", mostWords);
    }
}
