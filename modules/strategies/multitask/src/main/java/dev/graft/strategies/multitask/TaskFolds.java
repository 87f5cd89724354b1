package dev.graft.strategies.multitask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Folds of a cross-validation within each task: each holds out as many samples of a task, and of a class in it, as the others do,
 * up to one. A sample that is alone in its task, or in its class there, is never held out: what judges it would know nothing of it.
 *
 * @param fold of each sample of each task; {@link #NEVER} if it is never held out
 */
record TaskFolds(int[][] fold, int count) {
    private static final int NEVER = -1;

    static TaskFolds of(List<TaskData> tasks, int count, Random random) {
        int[][] fold = new int[tasks.size()][];
        int next = 0;
        for (int t = 0; t < fold.length; t++) {
            TaskData task = tasks.get(t);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, task.size()).boxed().toList());
            Collections.shuffle(order, random);
            fold[t] = new int[task.size()];
            for (int k = 0; k < task.outputs(); k++) {
                int output = k;
                int[] alike = order.stream()
                        .filter(i -> task.numbers() || (int) task.targets()[i] == output)
                        .mapToInt(Integer::intValue)
                        .toArray();
                for (int i : alike) {
                    fold[t][i] = alike.length == 1 ? NEVER : next++ % count;
                }
            }
        }
        return new TaskFolds(fold, count);
    }

    /** Whether any sample can be held out. */
    boolean possible() {
        for (int[] task : fold) {
            if (IntStream.of(task).anyMatch(number -> number != NEVER)) {
                return true;
            }
        }
        return false;
    }

    /** What each task is learned from where this fold is held out. */
    List<TaskData> training(List<TaskData> tasks, int number) {
        return selected(tasks, number, false);
    }

    /** What each task is judged by; nothing, for some. */
    List<TaskData> heldOut(List<TaskData> tasks, int number) {
        return selected(tasks, number, true);
    }

    private List<TaskData> selected(List<TaskData> tasks, int number, boolean held) {
        return IntStream.range(0, fold.length)
                .mapToObj(t -> tasks.get(t)
                        .select(IntStream.range(0, fold[t].length)
                                .filter(i -> (fold[t][i] == number) == held)
                                .toArray()))
                .toList();
    }
}
