package dev.graft.runner.trial;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Labelled samples of some classes alone. */
final class ClassPart {
    private ClassPart() {}

    /**
     * The samples of these classes, in their order, labelled in another label space.
     *
     * @param names whose samples
     * @param space that holds at least these; without samples of a class where it has more
     */
    static Labelled of(Labelled data, List<String> names, List<String> space) {
        Classes labels = data.classes();
        int[] positions = IntStream.range(0, data.size())
                .filter(i -> names.contains(labels.names().get(labels.value(i))))
                .toArray();
        return relabelled(data.select(positions), space);
    }

    /** The same samples in a label space that has their classes. */
    static Labelled relabelled(Labelled data, List<String> space) {
        Classes labels = data.classes();
        int[] numbers = labels.names().stream().mapToInt(space::indexOf).toArray();
        return new Labelled(
                data.samples(),
                Classes.of(
                        space,
                        IntStream.range(0, labels.size())
                                .map(i -> numbers[labels.value(i)])
                                .toArray()));
    }

    /** Samples of several data sets, one behind the other, in the label space of all their classes. */
    static Labelled joined(List<Labelled> parts) {
        List<String> space = parts.stream()
                .flatMap(part -> part.classes().names().stream())
                .distinct()
                .toList();
        Labelled all = relabelled(parts.get(0), space);
        for (Labelled part : parts.subList(1, parts.size())) {
            all = Joined.of(all, relabelled(part, space));
        }
        return all;
    }

    /** For each class the positions of its samples. */
    static List<int[]> byClass(Classes labels) {
        List<List<Integer>> positions = new ArrayList<>();
        labels.names().forEach(name -> positions.add(new ArrayList<>()));
        for (int i = 0; i < labels.size(); i++) {
            positions.get(labels.value(i)).add(i);
        }
        return positions.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
