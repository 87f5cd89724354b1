package dev.graft.data.wordvectors;

import static dev.graft.core.Require.require;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one cut of a table of word vectors: the mean of the vectors of a text's words.
 *
 * @param mostWords how many words from the beginning of the file are known, at least 1
 */
public record MeanOfWords(int mostWords) {
    private static final Pattern CUT = Pattern.compile("mean of ([1-9]\\d{0,9}) words");

    public MeanOfWords {
        require(mostWords >= 1, "most-words must be at least 1, was %d", mostWords);
    }

    /** Its name as a cut. */
    public String cut() {
        return "mean of " + mostWords + " words";
    }

    /** The cut with this name; empty if it is none of these. */
    static Optional<MeanOfWords> parse(String cut) {
        Matcher words = CUT.matcher(cut);
        return words.matches() ? Optional.of(new MeanOfWords(Integer.parseInt(words.group(1)))) : Optional.empty();
    }
}
