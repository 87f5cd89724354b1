package dev.graft.strategies.selftaught;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up reviews: the first half is praise, the second half blame. What is praised has other words in each domain, and only
 * "kind" and "sad" words, which stand beside those of both domains, tell that they mean the same.
 */
final class Reviews {
    static final List<String> CLASSES = List.of("praise", "blame");
    private static final int WORDS = 8;

    private Reviews() {}

    /** Texts with their classes. */
    static Labelled of(String domain, int size, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        int[] classes = new int[size];
        for (int i = 0; i < size; i++) {
            classes[i] = 2 * i < size ? 0 : 1;
            String own = domain + (classes[i] == 0 ? "good" : "bad");
            String common = classes[i] == 0 ? "kind" : "sad";
            List<String> words = new ArrayList<>();
            for (int word = 0; word < WORDS; word++) {
                String stem = word % 2 == 0 ? own : random.nextInt(3) == 0 ? common : "filler";
                words.add(stem + random.nextInt(4));
            }
            texts.add(String.join(" ", words));
        }
        return new Labelled(Text.of(texts), Classes.of(CLASSES, classes));
    }

    /** Texts of a domain without the words that both domains have. */
    static Labelled withoutCommon(String domain, int size, long seed) {
        Labelled all = of(domain, size, seed);
        Text texts = (Text) all.samples();
        List<String> less = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            less.add(texts.text(i).replaceAll("(kind|sad)[0-9]", "").strip());
        }
        return new Labelled(Text.of(less), all.labels());
    }
}
