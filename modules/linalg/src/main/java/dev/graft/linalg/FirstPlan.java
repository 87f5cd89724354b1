package dev.graft.linalg;

import java.util.Arrays;

/**
 * A plan to begin with: one row after the other serves the columns that are cheapest for it, of those that still want. Each pair
 * exhausts its row or its column, so {@code n + m - 1} pairs are taken, and as a graph they are a tree.
 *
 * @param rows of each pair
 * @param columns of each pair
 * @param masses of each pair
 */
record FirstPlan(int[] rows, int[] columns, long[] masses) {
    /**
     * Cheap is what exceeds the least cost of the column the least.
     *
     * @param has by row, of which no part has what a part of {@code wants} wants
     */
    static FirstPlan of(Matrix cost, long[] has, long[] wants) {
        double[] leasts = leasts(cost);
        int pairs = has.length + wants.length - 1;
        FirstPlan plan = new FirstPlan(new int[pairs], new int[pairs], new long[pairs]);
        long[] open = wants.clone();
        int[] columns = new int[wants.length];
        Arrays.setAll(columns, j -> j);
        int left = columns.length;
        int pair = 0;
        for (int row = 0; row < has.length; row++) {
            long rest = has[row];
            while (rest > 0) {
                int at = cheapest(cost, row, leasts, columns, left);
                int column = columns[at];
                long mass = Math.min(rest, open[column]);
                plan.rows[pair] = row;
                plan.columns[pair] = column;
                plan.masses[pair++] = mass;
                rest -= mass;
                open[column] -= mass;
                if (open[column] == 0) {
                    columns[at] = columns[--left];
                }
            }
        }
        return plan;
    }

    /** The pairs of each node: of {@code n} rows, and after these of the columns, {@code [n + m][]}. */
    int[][] pairsOfNodes(int n) {
        int[] counts = new int[masses.length + 1];
        for (int pair = 0; pair < masses.length; pair++) {
            counts[rows[pair]]++;
            counts[n + columns[pair]]++;
        }
        int[][] pairs = new int[counts.length][];
        Arrays.setAll(pairs, node -> new int[counts[node]]);
        for (int pair = 0; pair < masses.length; pair++) {
            int row = rows[pair];
            int column = n + columns[pair];
            pairs[row][--counts[row]] = pair;
            pairs[column][--counts[column]] = pair;
        }
        return pairs;
    }

    private static double[] leasts(Matrix cost) {
        double[] leasts = cost.row(0);
        double[] costs = cost.values();
        for (int at = leasts.length; at < costs.length; at++) {
            int column = at % leasts.length;
            leasts[column] = Math.min(leasts[column], costs[at]);
        }
        return leasts;
    }

    private static int cheapest(Matrix cost, int row, double[] leasts, int[] columns, int left) {
        double[] costs = cost.values();
        int start = row * leasts.length;
        int cheapest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < left; at++) {
            double excess = costs[start + columns[at]] - leasts[columns[at]];
            if (excess < least) {
                least = excess;
                cheapest = at;
            }
        }
        return cheapest;
    }
}
