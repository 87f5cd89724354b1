package dev.graft.linalg;

import static dev.graft.linalg.RootedTree.NONE;

import java.util.Arrays;

/**
 * A basic plan: the pairs of a row and a column that carry mass, which as a graph are a tree. Node {@code i} is row {@code i},
 * node {@code n + j} column {@code j}; the mass of a node is that of its pair with its parent. Potentials make every pair of the
 * tree cost as much as that of its row exceeds that of its column: those of rows are prices, those of columns less than nothing.
 */
final class TransportBasis {
    private final double[] costs;
    private final int rows;
    private final int columns;
    private final RootedTree tree;
    private final double[] potential;
    private final long[] mass;

    TransportBasis(Matrix cost, FirstPlan first) {
        costs = cost.values();
        rows = cost.rows();
        columns = cost.columns();
        tree = new RootedTree(rows + columns);
        potential = new double[tree.nodes()];
        mass = new long[tree.nodes()];
        grow(first);
    }

    /** Hangs every node under the one that it is met from, beginning with row 0. */
    private void grow(FirstPlan first) {
        int[][] pairs = first.pairsOfNodes(rows);
        boolean[] met = new boolean[tree.nodes()];
        met[0] = true;
        int[] from = new int[tree.nodes()];
        int end = 1;
        for (int at = 0; at < end; at++) {
            for (int pair : pairs[from[at]]) {
                int row = first.rows()[pair];
                int other = row == from[at] ? rows + first.columns()[pair] : row;
                if (!met[other]) {
                    met[other] = true;
                    tree.attach(other, from[at]);
                    mass[other] = first.masses()[pair];
                    from[end++] = other;
                }
            }
        }
    }

    /** Makes all potentials anew, from that of row 0, which is 0. */
    void price() {
        int count = tree.walk(0);
        for (int place = 1; place < count; place++) {
            int node = tree.walked(place);
            int above = tree.parent(node);
            potential[node] = node < rows
                    ? potential[above] + costs[node * columns + above - rows]
                    : potential[above] - costs[above * columns + node - rows];
        }
    }

    /** The column whose pair with this row costs least beside their prices, if less by more than {@code enough}; or -1. */
    int cheaper(int row, double enough) {
        int start = row * columns;
        double least = potential[row] - enough;
        int cheapest = NONE;
        for (int j = 0; j < columns; j++) {
            double unpaid = costs[start + j] + potential[rows + j];
            if (unpaid < least) {
                least = unpaid;
                cheapest = j;
            }
        }
        return cheapest;
    }

    /**
     * Takes a pair in, with as much mass as it can get. On the way between its nodes every other pair gives this mass and the
     * others get it; the one that has nothing left leaves.
     */
    void pivot(int row, int column) {
        int end = rows + column;
        int meet = tree.meet(row, end);
        int ofRow = scarcest(row, meet, true);
        int ofColumn = scarcest(end, meet, false);
        boolean aboveRow = ofColumn == NONE || (ofRow != NONE && mass[ofRow] < mass[ofColumn]);
        int leaving = aboveRow ? ofRow : ofColumn;
        long moved = mass[leaving];
        move(row, meet, true, moved);
        move(end, meet, false, moved);
        double unpaid = costs[row * columns + column] - potential[row] + potential[end];
        if (aboveRow) {
            rehang(row, leaving, end, moved);
            raise(row, unpaid);
        } else {
            rehang(end, leaving, row, moved);
            raise(end, -unpaid);
        }
    }

    /** Of the pairs that give, which are those of rows with their parents or those of columns, the one that has least. */
    private int scarcest(int from, int to, boolean rowsGive) {
        int scarcest = NONE;
        for (int node = from; node != to; node = tree.parent(node)) {
            if (node < rows == rowsGive && (scarcest == NONE || mass[node] < mass[scarcest])) {
                scarcest = node;
            }
        }
        return scarcest;
    }

    private void move(int from, int to, boolean rowsGive, long moved) {
        for (int node = from; node != to; node = tree.parent(node)) {
            mass[node] += node < rows == rowsGive ? -moved : moved;
        }
    }

    /** Turns the way from a node up to {@code last}, whose pair leaves, and hangs it under another node. */
    private void rehang(int from, int last, int to, long carried) {
        int node = from;
        int under = to;
        long with = carried;
        while (under != last) {
            int above = tree.parent(node);
            long withAbove = mass[node];
            tree.detach(node);
            tree.attach(node, under);
            mass[node] = with;
            under = node;
            node = above;
            with = withAbove;
        }
    }

    /** Raises the potentials of a node and all below it: of a row the price, while that of a column falls. */
    private void raise(int from, double by) {
        int count = tree.walk(from);
        for (int place = 0; place < count; place++) {
            potential[tree.walked(place)] += by;
        }
    }

    double[] rowPrices() {
        return Arrays.copyOf(potential, rows);
    }

    double[] columnPrices() {
        return Arrays.stream(potential, rows, potential.length)
                .map(value -> -value)
                .toArray();
    }

    /**
     * The plan.
     *
     * @param unit that masses are multiples of, but for less than half of it
     * @param total of all masses, in units: 1 in the plan
     */
    SparseMatrix plan(long unit, long total) {
        int[] starts = new int[rows + 1];
        int[] places = new int[tree.nodes() - 1];
        double[] values = new double[places.length];
        double[] ofRow = new double[columns];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            starts[row] = next;
            if (row > 0) {
                places[next++] = tree.parent(row) - rows;
                ofRow[tree.parent(row) - rows] = share(row, unit, total);
            }
            for (int node = tree.child(row); node != NONE; node = tree.next(node)) {
                places[next++] = node - rows;
                ofRow[node - rows] = share(node, unit, total);
            }
            Arrays.sort(places, starts[row], next);
            for (int at = starts[row]; at < next; at++) {
                values[at] = ofRow[places[at]];
            }
        }
        starts[rows] = next;
        // a pair of the tree may carry nothing
        return SparseMatrix.of(columns, starts, places, values).map((i, j, value) -> value);
    }

    private double share(int node, long unit, long total) {
        long units = (mass[node] + unit / 2) / unit;
        return (double) units / total;
    }
}
