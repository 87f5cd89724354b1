package dev.graft.strategies.feature;

/** The value that has so many below it (C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4, 1961). */
final class OrderStatistic {
    private OrderStatistic() {}

    /**
     * The value at this place if the values were sorted; it reorders them. Linear in their number, on average.
     *
     * @param rank counted from 0
     */
    static double of(double[] values, int rank) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = values[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            if (rank <= j) {
                to = j;
            } else if (rank >= i) {
                from = i;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }
}
