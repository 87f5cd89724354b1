package dev.graft.core.verify;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a tree, gathered by what they are: those of {@code {"test": [{"t": 1, "p": 2}, {"t": 3, "p": 4}]}} are
 * {@code test.t}, which is 1 and 3, and {@code test.p}, each with its place in the lists.
 */
final class Quantities {
    /**
     * Numbers of one kind.
     *
     * @param shape the place of each in the lists around it
     */
    record Quantity(String key, List<List<Integer>> shape, List<Double> numbers) {
        double[] values() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private final Map<String, Quantity> byName = new TreeMap<>();

    private Quantities() {}

    /** The quantities of a map, by name; what is no number is none. */
    static Map<String, Quantity> of(Map<String, ?> tree) {
        Quantities quantities = new Quantities();
        tree.forEach((key, value) -> quantities.gather(key, key, value, List.of()));
        return quantities.byName;
    }

    private void gather(String key, String name, Object value, List<Integer> place) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inside, one) -> gather(key, name + "." + inside, one, place));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                gather(key, name, list.get(i), longer(place, i));
            }
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                gather(key, name, Array.get(value, i), longer(place, i));
            }
        } else if (value instanceof Number number) {
            Quantity quantity =
                    byName.computeIfAbsent(name, n -> new Quantity(key, new ArrayList<>(), new ArrayList<>()));
            quantity.shape().add(place);
            quantity.numbers().add(number.doubleValue());
        }
    }

    private static List<Integer> longer(List<Integer> place, int position) {
        List<Integer> longer = new ArrayList<>(place);
        longer.add(position);
        return longer;
    }
}
