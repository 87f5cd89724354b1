package dev.graft.strategies.shot.episodic;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What training episodes are drawn of.
 *
 * @param classes with samples
 * @param isTurned whether three of four classes are others, turned by quarters
 */
record BaseClasses(Samples samples, List<BaseClass> classes, boolean isTurned) {
    /**
     * A class.
     *
     * @param group what stands before the slash in its name, and how far it is turned; without a slash nothing
     * @param members positions of its samples
     */
    record BaseClass(String group, int[] members) {}

    BaseClasses {
        classes = List.copyOf(classes);
    }

    /**
     * Reads a base.
     *
     * @param rotations whether square pictures turned by quarters are further classes; other samples stay as they are
     */
    static BaseClasses of(Labelled base, boolean rotations) {
        boolean isTurned = rotations && Quarters.suit(base.samples());
        int[][] members = members(base);
        List<BaseClass> classes = new ArrayList<>();
        for (int quarters = 0; quarters < (isTurned ? Quarters.ALL : 1); quarters++) {
            int from = quarters * base.size();
            for (int c = 0; c < members.length; c++) {
                String name = base.classes().names().get(c);
                String group = name.substring(0, Math.max(0, name.indexOf('/'))) + "/" + quarters;
                int[] turned = Arrays.stream(members[c]).map(i -> from + i).toArray();
                if (turned.length > 0) {
                    classes.add(new BaseClass(group, turned));
                }
            }
        }
        Samples samples = isTurned ? Quarters.of((Images) base.samples()) : base.samples();
        return new BaseClasses(samples, classes, isTurned);
    }

    private static int[][] members(Labelled base) {
        int[][] members = new int[base.classes().names().size()][];
        Arrays.setAll(members, c -> IntStream.range(0, base.size())
                .filter(i -> base.classes().value(i) == c)
                .toArray());
        return members;
    }

    /** The classes with so many samples at least. */
    List<BaseClass> with(int samplesOfClass) {
        return classes.stream()
                .filter(one -> one.members().length >= samplesOfClass)
                .toList();
    }

    /** Classes by their group, in the order of the first of each. */
    static List<List<BaseClass>> grouped(List<BaseClass> classes) {
        Map<String, List<BaseClass>> groups = new LinkedHashMap<>();
        classes.forEach(one ->
                groups.computeIfAbsent(one.group(), absent -> new ArrayList<>()).add(one));
        return List.copyOf(groups.values());
    }
}
