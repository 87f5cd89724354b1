package dev.graft.linalg;

import static dev.graft.linalg.Require.require;

import java.util.Arrays;

/**
 * The cheapest way to bring what every row has to where every column wants it: the transport problem
 *
 * <pre>  min over P ≥ 0   Σ C_ij P_ij   with   P 1 = a,   Pᵀ1 = b</pre>
 *
 * <p>solved exactly, by the network simplex method on the tree of pairs that carry mass. Masses are whole numbers inside, so
 * marginals are exact. They are perturbed by less than the smallest of them: no step is then idle, which is why the method
 * ends, and the plan that is best for the perturbed masses is best for the given ones (Dantzig, Application of the simplex method
 * to a transportation problem, in Koopmans, Activity analysis of production and allocation, Wiley 1951). Where costs are tied
 * there may be other plans as cheap.
 *
 * <p>A step is O(n + m), and some 10 to 30 steps were enough for each row and column in what was tried. Memory O(n + m) besides
 * the cost.
 */
public final class ExactTransport {
    /** Of the largest cost: far above the rounding of prices, far below any difference that counts. */
    private static final double NOTHING = 1e-12;

    private final Matrix cost;
    private final TransportBasis basis;
    private final double enough;
    private int pivots;

    private ExactTransport(Matrix cost, TransportBasis basis) {
        this.cost = cost;
        this.basis = basis;
        double largest = 0;
        for (double value : cost.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        enough = NOTHING * largest;
    }

    /**
     * What was found, with its proof: {@code u_i + v_j ≤ C_ij} for all pairs, and equal where there is mass, up to rounding.
     *
     * @param plan P, {@code [n, m]}, at most {@code n + m - 1} values other than zero; all masses together are 1
     * @param cost {@code Σ C_ij P_ij}
     * @param rowPrices u, {@code [n]}
     * @param columnPrices v, {@code [m]}
     * @param pivots how many steps it took
     */
    public record Solution(SparseMatrix plan, double cost, double[] rowPrices, double[] columnPrices, int pivots) {
        public Solution {
            rowPrices = rowPrices.clone();
            columnPrices = columnPrices.clone();
        }

        @Override
        public double[] rowPrices() {
            return rowPrices.clone();
        }

        @Override
        public double[] columnPrices() {
            return columnPrices.clone();
        }
    }

    /** The plan where all rows have the same mass, and all columns want the same. */
    public static Solution uniform(Matrix cost) {
        int[] supply = new int[cost.rows()];
        int[] demand = new int[cost.columns()];
        int common = greatestCommonDivisor(supply.length, demand.length);
        Arrays.fill(supply, demand.length / common);
        Arrays.fill(demand, supply.length / common);
        return of(cost, supply, demand);
    }

    /**
     * The plan where row {@code i} has the share {@code supply[i]} of the mass, and column {@code j} wants the share
     * {@code demand[j]}.
     *
     * @param cost C, {@code [n, m]}, finite
     * @param supply each at least 1, {@code [n]}
     * @param demand each at least 1, of the same sum, {@code [m]}
     */
    public static Solution of(Matrix cost, int[] supply, int[] demand) {
        Require.finite(cost, "transport");
        require(
                supply.length == cost.rows() && demand.length == cost.columns(),
                "transport needs a supply per row and a demand per column, found %d, %d and the %s",
                supply.length,
                demand.length,
                cost);
        long total = total(supply, "supply");
        long wanted = total(demand, "demand");
        require(total == wanted, "supplies and demands must have one sum, found %d and %d", total, wanted);
        // one more for each row, and all of that for the last column: no part of the rows then serves a part of the
        // columns
        int rows = supply.length;
        long unit = 2L * rows + 2;
        Math.multiplyExact(total + 1, unit);
        long[] has = Arrays.stream(supply).mapToLong(mass -> mass * unit + 1).toArray();
        long[] wants = Arrays.stream(demand).mapToLong(mass -> mass * unit).toArray();
        wants[wants.length - 1] += rows;
        ExactTransport transport = new ExactTransport(cost, new TransportBasis(cost, FirstPlan.of(cost, has, wants)));
        transport.solve();
        return transport.solution(unit, total);
    }

    private static long total(int[] masses, String what) {
        for (int i = 0; i < masses.length; i++) {
            require(masses[i] >= 1, "%s %d (counted from 0) must be at least 1, was %d", what, i, masses[i]);
        }
        return Arrays.stream(masses).asLongStream().sum();
    }

    /** Until no pair is cheaper than its prices, at prices that no step has rounded. */
    private void solve() {
        boolean improved = true;
        while (improved) {
            basis.price();
            improved = improve();
        }
    }

    /** Takes the cheapest pair of one row after the other into the plan, until all rows have been asked in vain. */
    private boolean improve() {
        int before = pivots;
        int row = 0;
        int inVain = 0;
        while (inVain < cost.rows()) {
            int column = basis.cheaper(row, enough);
            inVain++;
            if (column >= 0) {
                basis.pivot(row, column);
                pivots++;
                inVain = 0;
            }
            row = (row + 1) % cost.rows();
        }
        return pivots > before;
    }

    private Solution solution(long unit, long total) {
        SparseMatrix plan = basis.plan(unit, total);
        double sum = 0;
        for (double ofRow : plan.map((i, j, mass) -> mass * cost.get(i, j)).rowSums()) {
            sum += ofRow;
        }
        return new Solution(plan, sum, basis.rowPrices(), basis.columnPrices(), pivots);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
