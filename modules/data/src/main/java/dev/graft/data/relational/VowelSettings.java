package dev.graft.data.relational;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.Setting;
import dev.graft.data.published.SpeechVowel;

/**
 * Whose vowels, and what is asked of them.
 *
 * @param sex of the speakers
 * @param predicate whose truth is to be told
 * @param each utterances of each vowel, in [1, 6]
 * @param margin in standard deviations, at least 0
 * @param negatives how many are drawn for each positive
 * @param draw another one draws others
 */
public record VowelSettings(
        @Setting(byDefault = "both", about = "who speaks") SpeechVowel.Sex sex,

        @Setting(byDefault = "opener", about = "what is to be told of two utterances")
        Asked predicate,

        @Setting(byDefault = "2", about = "utterances of each vowel by a speaker, in [1, 6]")
        int each,

        @Setting(
                byDefault = "0.5",
                about = "standard deviations of the speaker by which a feature must be above another, at least 0")
        double margin,

        @Setting(
                byDefault = "2",
                about = "how many pairs of which it is false are drawn for each of which it is true, in [1, 1000000]")
        int negatives,

        @Setting(byDefault = "1", about = "the seed of that draw")
        long draw) {
    public VowelSettings {
        require(each >= 1 && each <= 6, "each must be in [1, 6], was %d", each);
        require(margin >= 0 && margin < Double.POSITIVE_INFINITY, "margin must be at least 0, was %s", margin);
        require(negatives >= 1 && negatives <= 1_000_000, "negatives must be in [1, 1000000], was %d", negatives);
    }

    /** What may be asked of two utterances of one voice. */
    public enum Asked {
        /** Whether the mouth is more open for the vowel of the first. */
        OPENER,
        /** Whether the tongue is further in front for the vowel of the first. */
        FRONTER,
        /** Whether both are the same vowel. */
        SAMEVOWEL;

        boolean isTrue(Vowel first, Vowel second) {
            return switch (this) {
                case OPENER -> first.openness() > second.openness();
                case FRONTER -> first.frontness() > second.frontness();
                case SAMEVOWEL -> first == second;
            };
        }
    }
}
