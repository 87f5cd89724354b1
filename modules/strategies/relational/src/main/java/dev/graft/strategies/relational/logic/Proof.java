package dev.graft.strategies.relational.logic;

/** One question: the search for values of the open variables. Used once. */
final class Proof {
    /** What a variable is that has no value yet. */
    static final int FREE = -2;

    private final Goal[] goals;
    private final int[] values;
    private final int most;
    private final boolean[] done;
    private int found;
    private int steps;

    Proof(Goal[] goals, int[] values, int most) {
        this.goals = goals;
        this.values = values;
        this.most = most;
        this.done = new boolean[goals.length];
    }

    /** How many ways there are, up to the limit. */
    int count() {
        search(goals.length);
        return found;
    }

    /** Chooses among {@code left} goals; ends as soon as enough is found, or the bound is reached. */
    private void search(int left) {
        if (left == 0) {
            found++;
            return;
        }
        int chosen = fewest();
        if (chosen < 0) {
            return;
        }
        done[chosen] = true;
        Goal goal = goals[chosen];
        int argument = narrowest(goal);
        int key = argument < 0 ? FREE : goal.value(argument, values);
        int rows = argument < 0 ? goal.relation().size() : goal.relation().count(argument, key);
        for (int i = 0; i < rows && found < most && steps < Body.MOST_STEPS; i++) {
            steps++;
            int row = argument < 0 ? i : goal.relation().row(argument, key, i);
            int set = match(goal, row);
            if (set >= 0) {
                search(left - 1);
                forget(goal, set);
            }
        }
        done[chosen] = false;
    }

    /** The goal with the fewest tuples that may match; -1 if one has none. */
    private int fewest() {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int g = 0; g < goals.length; g++) {
            if (!done[g]) {
                int rows = rows(goals[g]);
                if (rows == 0) {
                    return -1;
                }
                if (rows < least) {
                    best = g;
                    least = rows;
                }
            }
        }
        return best;
    }

    /** At most so many tuples match. */
    private int rows(Goal goal) {
        int least = goal.relation().size();
        for (int a = 0; a < goal.slots().length; a++) {
            int value = goal.value(a, values);
            if (value == FactIndex.UNKNOWN) {
                return 0;
            }
            if (value != FREE) {
                least = Math.min(least, goal.relation().count(a, value));
            }
        }
        return least;
    }

    /** The bound argument with the fewest tuples; -1 if all are open. */
    private int narrowest(Goal goal) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int a = 0; a < goal.slots().length; a++) {
            int value = goal.value(a, values);
            if (value != FREE && goal.relation().count(a, value) < least) {
                best = a;
                least = goal.relation().count(a, value);
            }
        }
        return best;
    }

    /** Binds the open variables of a goal to a tuple: which, as bits by argument; -1 if the tuple does not match. */
    private int match(Goal goal, int row) {
        int set = 0;
        for (int a = 0; a < goal.slots().length; a++) {
            int value = goal.value(a, values);
            int found = goal.relation().at(row, a);
            if (value == FREE) {
                values[goal.slots()[a]] = found;
                set |= 1 << a;
            } else if (value != found) {
                forget(goal, set);
                return -1;
            }
        }
        return set;
    }

    private void forget(Goal goal, int set) {
        for (int a = 0; a < goal.slots().length; a++) {
            if ((set & 1 << a) != 0) {
                values[goal.slots()[a]] = FREE;
            }
        }
    }
}
