package dev.graft.onnx.text;

import static dev.graft.core.Require.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tribuo.util.tokens.impl.wordpiece.Wordpiece;

/**
 * The pieces of words that BERT takes: the longest of the vocabulary that a word begins with, then the longest, with
 * {@code ##} before it, that the rest begins with, and so on. A word that cannot be cut so is the unknown token. The
 * numbers are those that Hugging Face's tokenizers give.
 *
 * <p>Source: J. Devlin, M.-W. Chang, K. Lee, K. Toutanova, "BERT: Pre-training of deep bidirectional transformers for
 * language understanding", NAACL 2019. The pieces are cut by Tribuo's {@link Wordpiece}.
 */
public final class WordPieces implements Tokeniser {
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final PieceRules rules;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Wordpiece pieces;
    private final Pattern added;

    WordPieces(PieceRules rules) {
        this.rules = rules;
        rules.vocabulary().forEach(token -> numbers.put(token, numbers.size()));
        // a word's length is looked at here: Tribuo counts a character outside the basic plane as two
        this.pieces = new Wordpiece(Map.copyOf(numbers).keySet(), rules.unknown(), Integer.MAX_VALUE);
        this.added = rules.added().isEmpty() ? NONE : anyOf(rules.added());
    }

    /** Of several that begin at one place the longest. */
    private static Pattern anyOf(List<String> tokens) {
        return Pattern.compile(tokens.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    @Override
    public int[] ids(String text, int most) {
        require(most >= 1, "a text has at least 1 token, was to have %d", most);
        int room = Math.max(0, most - rules.before().size() - rules.after().size());
        Stream<String> inside = tokens(text).limit(room);
        return Stream.of(rules.before().stream(), inside, rules.after().stream())
                .flatMap(tokens -> tokens)
                .limit(most)
                .mapToInt(token -> numbers.getOrDefault(token, padding()))
                .toArray();
    }

    private Stream<String> tokens(String text) {
        List<Stream<String>> parts = new ArrayList<>();
        Matcher found = added.matcher(text);
        int from = 0;
        while (found.find()) {
            parts.add(pieces(text.substring(from, found.start())));
            parts.add(Stream.of(found.group()));
            from = found.end();
        }
        parts.add(pieces(text.substring(from)));
        return parts.stream().flatMap(part -> part);
    }

    /** Words are cut as their pieces are asked for: those behind the last token are not. */
    private Stream<String> pieces(String text) {
        return Stream.of(text)
                .flatMap(part -> rules.text().words(part).stream())
                .flatMap(word -> word.codePointCount(0, word.length()) > rules.longest()
                        ? Stream.of(rules.unknown())
                        : pieces.wordpiece(word).stream());
    }

    @Override
    public int padding() {
        return rules.padding();
    }

    @Override
    public List<String> tokens() {
        return rules.vocabulary();
    }

    @Override
    public Map<String, String> metadata() {
        return rules.metadata();
    }
}
