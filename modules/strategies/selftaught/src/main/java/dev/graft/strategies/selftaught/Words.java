package dev.graft.strategies.selftaught;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Interim. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean lowerCase;

    Words(List<String> vocabulary, boolean lowerCase) {
        this.lowerCase = lowerCase;
        vocabulary.forEach(word -> numbers.put(word, numbers.size()));
    }

    int[] ids(String text, int most) {
        int[] known = of(text, lowerCase)
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .limit(most)
                .toArray();
        return known.length == 0 ? new int[] {0} : known;
    }

    static Stream<String> of(String text, boolean lowerCase) {
        return WORD.matcher(lowerCase ? text.toLowerCase(Locale.ROOT) : text)
                .results()
                .map(found -> found.group());
    }
}
