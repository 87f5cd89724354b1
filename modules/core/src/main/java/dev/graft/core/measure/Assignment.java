package dev.graft.core.measure;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns of the largest sum (H. W. Kuhn, The Hungarian method for the assignment problem,
 * Naval Research Logistics Quarterly 2, 1955), by shortest augmenting paths: a row after the other is assigned, and prices
 * keep every assigned pair the cheapest of its row.
 */
final class Assignment {
    private final double[][] cost;
    /** Prices of rows and columns: no pair costs less than both together, and an assigned one costs as much. */
    private final double[] ofRow;

    private final double[] ofColumn;
    /** The row that a column is assigned to, or {@code -1}. The last column is where a search begins. */
    private final int[] rowOf;

    private Assignment(double[][] cost) {
        this.cost = cost;
        int size = cost.length;
        ofRow = new double[size];
        ofColumn = new double[size + 1];
        rowOf = new int[size + 1];
        Arrays.fill(rowOf, -1);
    }

    /**
     * The largest sum of values with at most one in each row and each column; cubic in the longer side.
     *
     * @param values {@code [rows, columns]}, each at least 0
     */
    static double best(double[][] values) {
        int size = Math.max(values.length, values[0].length);
        double[][] cost = new double[size][size];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                cost[row][column] = -values[row][column];
            }
        }
        Assignment assignment = new Assignment(cost);
        for (int row = 0; row < size; row++) {
            assignment.assign(row);
        }
        double sum = 0;
        for (int column = 0; column < size; column++) {
            sum -= cost[assignment.rowOf[column]][column];
        }
        return sum;
    }

    /** Assigns a row, and moves others to other columns where that is cheaper. */
    private void assign(int row) {
        int start = cost.length;
        double[] distance = new double[start];
        int[] before = new int[start];
        boolean[] reached = new boolean[start + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        rowOf[start] = row;
        int column = start;
        while (rowOf[column] >= 0) {
            reached[column] = true;
            int nearest = nearest(column, distance, before, reached);
            reprice(distance[nearest], distance, reached);
            column = nearest;
        }
        while (column != start) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }

    /** The column not yet reached that is cheapest from those that are. */
    private int nearest(int from, double[] distance, int[] before, boolean[] reached) {
        int row = rowOf[from];
        int nearest = -1;
        for (int column = 0; column < distance.length; column++) {
            if (!reached[column]) {
                double reduced = cost[row][column] - ofRow[row] - ofColumn[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    before[column] = from;
                }
                nearest = nearest < 0 || distance[column] < distance[nearest] ? column : nearest;
            }
        }
        return nearest;
    }

    private void reprice(double step, double[] distance, boolean[] reached) {
        for (int column = 0; column < reached.length; column++) {
            if (reached[column]) {
                ofRow[rowOf[column]] += step;
                ofColumn[column] -= step;
            } else {
                distance[column] -= step;
            }
        }
    }
}
