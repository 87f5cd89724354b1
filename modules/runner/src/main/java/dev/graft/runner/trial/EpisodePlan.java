package dev.graft.runner.trial;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An episode before its labels are shown: its classes and queries are the same for every trial and budget.
 *
 * @param classes positions in the label space of the novel classes, in the order of the label space of the episode
 * @param queries positions among the novel samples, in random order
 * @param pools for each class the positions that labels are shown of
 * @param drawn whether a trial draws from the pools; else it takes them in their order
 */
record EpisodePlan(int[] classes, int[] queries, List<int[]> pools, boolean drawn) {

    /**
     * Draws an episode.
     *
     * @param byClass for each novel class the positions of its samples
     */
    static EpisodePlan draw(List<int[]> byClass, int way, int queries, Seeds seeds) {
        Random random = seeds.random(Axis.HELD_OUT);
        int[] classes =
                Arrays.copyOf(shuffled(IntStream.range(0, byClass.size()).toArray(), random), way);
        List<Integer> asked = new ArrayList<>();
        List<int[]> pools = new ArrayList<>();
        for (int one : classes) {
            int[] order = shuffled(byClass.get(one), random);
            IntStream.range(0, queries).forEach(i -> asked.add(order[i]));
            pools.add(Arrays.copyOfRange(order, queries, order.length));
        }
        Collections.shuffle(asked, random); // else their order would tell their labels
        return new EpisodePlan(
                classes, asked.stream().mapToInt(Integer::intValue).toArray(), pools, true);
    }

    /**
     * An episode that a data set gives.
     *
     * @param labels of all its samples
     */
    static EpisodePlan given(int[] support, int[] queries, Classes labels, Seeds seeds) {
        int[] classes = IntStream.of(support).map(labels::value).distinct().toArray();
        return new EpisodePlan(
                classes,
                shuffled(queries, seeds.random(Axis.HELD_OUT)),
                IntStream.of(classes)
                        .mapToObj(one -> IntStream.of(support)
                                .filter(position -> labels.value(position) == one)
                                .toArray())
                        .toList(),
                false);
    }

    /** The least samples that any of its classes has labels to show of. */
    int most() {
        return pools.stream().mapToInt(pool -> pool.length).min().orElse(0);
    }

    /** Which samples show their label to a trial, class by class: nested over budgets. */
    Split split(Budget budget, Seeds trial) {
        Random random = trial.random(Axis.SPLIT);
        int shots = (int) budget.size();
        int[] visible = pools.stream()
                .flatMapToInt(
                        pool -> Arrays.stream(drawn ? shuffled(pool, random) : pool, 0, Math.min(shots, pool.length)))
                .toArray();
        return new Split(queries, visible, new int[0]);
    }

    /** These of the novel samples, in the label space of the episode. */
    Labelled labelled(Labelled novel, int... positions) {
        List<String> names = Arrays.stream(classes)
                .mapToObj(one -> novel.classes().names().get(one))
                .toList();
        Map<Integer, Integer> numbers = new HashMap<>();
        IntStream.range(0, classes.length).forEach(number -> numbers.put(classes[number], number));
        int[] values = IntStream.of(positions)
                .map(position -> numbers.getOrDefault(novel.classes().value(position), -1))
                .toArray();
        return new Labelled(novel.samples().select(positions), Classes.of(names, values));
    }

    private static int[] shuffled(int[] values, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.of(values).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
