package dev.graft.onnx.text;

import static dev.graft.core.Require.require;

import dev.graft.core.samples.WordRuns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whole words: runs of letters, marks and digits of any script. Words that are not in the vocabulary are left out; a text
 * without any known word is the one number 0.
 *
 * @see WordRuns
 */
public final class Words implements Tokeniser {
    private final List<String> vocabulary;
    private final boolean lowerCase;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Words with the numbers of their places.
     *
     * @param vocabulary no two words alike; the first is empty and stands for padding
     * @param lowerCase whether words are looked up in lower case
     */
    public Words(List<String> vocabulary, boolean lowerCase) {
        this.vocabulary = List.copyOf(vocabulary);
        this.lowerCase = lowerCase;
        require(
                !vocabulary.isEmpty() && vocabulary.get(0).isEmpty(),
                "a vocabulary of words must begin with the empty word, which stands for padding");
        for (String word : vocabulary) {
            require(numbers.put(word, numbers.size()) == null, "the word \"%s\" must not come twice", word);
        }
    }

    @Override
    public int[] ids(String text, int most) {
        require(most >= 1, "a text has at least 1 token, was to have %d", most);
        int[] known = WordRuns.of(text, lowerCase)
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .limit(most)
                .toArray();
        return known.length == 0 ? new int[] {padding()} : known;
    }

    @Override
    public int padding() {
        return 0;
    }

    @Override
    public List<String> tokens() {
        return vocabulary;
    }

    @Override
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(TokenKeys.KIND, TokenKeys.WORDS);
        metadata.put(TokenKeys.VOCABULARY, TextList.write(vocabulary));
        metadata.put(TokenKeys.LOWER_CASE, Boolean.toString(lowerCase));
        return metadata;
    }

    static Words read(TokenKeys keys) {
        return new Words(keys.texts(TokenKeys.VOCABULARY), keys.yes(TokenKeys.LOWER_CASE));
    }
}
