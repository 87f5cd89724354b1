package dev.graft.data.relational;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import dev.graft.core.relation.World;
import dev.graft.core.samples.Dense;
import dev.graft.data.drawing.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The world of one speaker.
 *
 * @param utterances vectors, labelled with the vowels
 */
record Voice(String name, Labelled utterances) {
    private static final int FEATURES = 10;
    private static final String TYPE = "utterance";

    /** An utterance that is an object of the world. */
    private record Spoken(String name, Vowel vowel, double[] features) {}

    /** What is asked, and what is known: each between two utterances. */
    static Schema schema(String query) {
        List<Predicate> predicates = new ArrayList<>(List.of(new Predicate(query, List.of(TYPE, TYPE))));
        IntStream.range(0, FEATURES)
                .mapToObj(feature -> new Predicate(above(feature), List.of(TYPE, TYPE)))
                .forEach(predicates::add);
        return new Schema(predicates, List.of());
    }

    /** The name of what is asked. */
    static String name(VowelSettings.Asked asked) {
        return asked.name().toLowerCase(Locale.ROOT);
    }

    private static String above(int feature) {
        return "above" + feature;
    }

    Knowledge.Fold fold(VowelSettings settings) {
        String query = name(settings.predicate());
        double[] margins = IntStream.range(0, FEATURES)
                .mapToDouble(feature -> settings.margin() * deviation(feature))
                .toArray();
        List<Spoken> spoken = spoken(settings.each(), settings.draw());
        List<Atom> positives = new ArrayList<>();
        List<Atom> negatives = new ArrayList<>();
        List<Atom> known = new ArrayList<>();
        for (Spoken first : spoken) {
            for (Spoken second : spoken) {
                List<String> pair = List.of(first.name(), second.name());
                if (!first.name().equals(second.name())) {
                    boolean truth = settings.predicate().isTrue(first.vowel(), second.vowel());
                    (truth ? positives : negatives).add(new Atom(query, pair));
                    IntStream.range(0, FEATURES)
                            .filter(feature ->
                                    first.features()[feature] - second.features()[feature] > margins[feature])
                            .forEach(feature -> known.add(new Atom(above(feature), pair)));
                }
            }
        }
        long wanted = (long) settings.negatives() * positives.size();
        List<Atom> drawn = Arrays.stream(
                        Dice.of(settings.draw(), name.hashCode()).permutation(negatives.size()))
                .limit(wanted)
                .mapToObj(negatives::get)
                .toList();
        positives.addAll(known);
        return new Knowledge.Fold(new World(name, positives), drawn);
    }

    /** The first utterances of each vowel. Their names say nothing of the vowel: they are numbered in an order of their own. */
    private List<Spoken> spoken(int each, long draw) {
        Classes vowels = utterances.classes();
        Map<Vowel, Integer> counts = new EnumMap<>(Vowel.class);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i++) {
            if (counts.merge(Vowel.ALL.get(vowels.value(i)), 1, Integer::sum) <= each) {
                rows.add(i);
            }
        }
        int[] order = Dice.of(draw, name.hashCode(), each).permutation(rows.size());
        List<Spoken> spoken = new ArrayList<>();
        for (int number = 0; number < order.length; number++) {
            int row = rows.get(order[number]);
            spoken.add(new Spoken(
                    "u" + (number + 1),
                    Vowel.ALL.get(vowels.value(row)),
                    utterances.samples().vectors().row(row)));
        }
        return spoken;
    }

    private double deviation(int feature) {
        Dense vectors = utterances.samples().vectors();
        double[] values = IntStream.range(0, vectors.size())
                .mapToDouble(row -> vectors.row(row)[feature])
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1));
    }
}
