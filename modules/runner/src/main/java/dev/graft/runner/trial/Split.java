package dev.graft.runner.trial;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import dev.graft.runner.experiment.DomainScenario.Unlabelled;
import dev.graft.runner.experiment.HoldOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which samples of a target or a task are held out, and which of the others show their label.
 *
 * @param heldOut positions among them, in random order: the same for every trial of an experiment
 * @param visible positions whose label is visible, none of them held out: nested over budgets
 * @param hidden the rest of the training pool, in random order
 */
public record Split(int[] heldOut, int[] visible, int[] hidden) {
    /** Behind the numbers of trials and of groups of tasks. */
    private static final int FIRST = 1_000_000;

    /**
     * Draws a split.
     *
     * @param holdOut which samples to hold out, of each class alike
     * @param experiment the seeds of the experiment, from which the held-out samples are drawn
     * @param trial the seeds of the trial, from which the visible labels are drawn
     */
    public static Split draw(Labels target, HoldOut holdOut, Budget budget, Seeds experiment, Seeds trial) {
        Random forHeldOut = experiment.random(Axis.HELD_OUT);
        Random forVisible = trial.random(Axis.SPLIT);
        boolean[] isHeldOut = heldOut(target, holdOut, forHeldOut);
        int[] pool = where(isHeldOut, false);
        int[] drawn = budget.draw(target.select(pool), forVisible);
        int[] visible = IntStream.of(drawn).map(i -> pool[i]).toArray();
        boolean[] isHidden = new boolean[target.size()];
        IntStream.of(pool).forEach(i -> isHidden[i] = true);
        IntStream.of(visible).forEach(i -> isHidden[i] = false);
        return new Split(
                shuffled(where(isHeldOut, true), forHeldOut), visible, shuffled(where(isHidden, true), forVisible));
    }

    /** The seeds that held-out samples of a split are drawn from: for the first those of the experiment. */
    static Seeds seeds(Seeds experiment, int split) {
        return split == 1 ? experiment : experiment.trial(FIRST + split);
    }

    /** Positions that are visible without their labels. */
    int[] unlabelled(Unlabelled view) {
        return switch (view) {
            case TRAIN -> hidden;
            case TEST -> heldOut;
            case BOTH ->
                IntStream.concat(IntStream.of(hidden), IntStream.of(heldOut)).toArray();
        };
    }

    /** A data set may be sorted by class: its order would tell what the labels hide. */
    private static int[] shuffled(int[] positions, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.of(positions).boxed().toList());
        Collections.shuffle(order, random);
        return ints(order);
    }

    private static boolean[] heldOut(Labels target, HoldOut holdOut, Random random) {
        boolean[] isHeldOut = new boolean[target.size()];
        if (holdOut instanceof HoldOut.From from) {
            Arrays.fill(isHeldOut, from.first(), isHeldOut.length, true);
            return isHeldOut;
        }
        for (List<Integer> samples : alike(target)) {
            int[] drawn = heldOut(holdOut, samples.size()).draw(target.select(ints(samples)), random);
            IntStream.of(drawn).map(samples::get).forEach(i -> isHeldOut[i] = true);
        }
        return isHeldOut;
    }

    /** Positions that are drawn from apart: those of each class; where labels are numbers, all. */
    private static List<List<Integer>> alike(Labels target) {
        if (!(target instanceof Classes classes)) {
            return List.of(IntStream.range(0, target.size()).boxed().toList());
        }
        List<List<Integer>> byClass = new ArrayList<>();
        classes.names().forEach(name -> byClass.add(new ArrayList<>()));
        for (int i = 0; i < classes.size(); i++) {
            byClass.get(classes.value(i)).add(i);
        }
        return byClass;
    }

    /** How many samples of a class with so many are drawn to be held out. */
    private static Budget heldOut(HoldOut holdOut, int ofClass) {
        if (holdOut instanceof HoldOut.Share share) {
            return new Budget.Share(share.of());
        }
        if (holdOut instanceof HoldOut.AllButPerClass pool) {
            return new Budget.Count(Math.max(0, ofClass - pool.samples()));
        }
        require(holdOut instanceof HoldOut.All, "the held-out samples are not loaded: %s", holdOut);
        return Budget.all();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] where(boolean[] flags, boolean value) {
        return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
    }
}
