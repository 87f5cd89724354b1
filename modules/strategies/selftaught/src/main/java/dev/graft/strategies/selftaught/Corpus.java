package dev.graft.strategies.selftaught;

import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.samples.WordRuns;
import dev.graft.core.transfer.Adaptation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that are read for their words alone.
 *
 * @param parts read anew for each question
 * @param lowerCase whether words are taken in lower case
 */
record Corpus(List<Text> parts, boolean lowerCase) {
    /** All texts that may be seen: of the sources, and of the target with a label and without. */
    static Corpus of(Adaptation seen, boolean lowerCase) {
        List<Samples> parts = new ArrayList<>();
        seen.sources().forEach(source -> parts.add(source.samples()));
        seen.targetLabels().ifPresent(labelled -> parts.add(labelled.samples()));
        parts.add(seen.target().unlabelled());
        return new Corpus(parts.stream().map(Text.class::cast).toList(), lowerCase);
    }

    /** How many texts there are. */
    int size() {
        return parts.stream().mapToInt(Text::size).sum();
    }

    /** The words of all texts, in their order. */
    Stream<String> words() {
        return texts().flatMap(text -> WordRuns.of(text, lowerCase));
    }

    /** The places in a vocabulary of each text's words, in their order; -1 for a word that is not in it. */
    List<int[]> numbers(List<String> vocabulary) {
        Map<String, Integer> places = new HashMap<>();
        vocabulary.forEach(word -> places.put(word, places.size()));
        return texts().map(text -> WordRuns.of(text, lowerCase)
                        .mapToInt(word -> places.getOrDefault(word, -1))
                        .toArray())
                .toList();
    }

    private Stream<String> texts() {
        return parts.stream().flatMap(part -> IntStream.range(0, part.size()).mapToObj(part::text));
    }
}
