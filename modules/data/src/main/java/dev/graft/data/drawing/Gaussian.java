package dev.graft.data.drawing;

/** Smooths square grids with a Gaussian kernel; what lies outside a grid counts as 0. */
public final class Gaussian {
    private final double[] kernel;

    /**
     * A kernel that sums to 1, cut off at three standard deviations.
     *
     * @param deviation in cells of the grid, positive
     */
    public Gaussian(double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double z = (i - reach) / deviation;
            kernel[i] = StrictMath.exp(-z * z / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    /** What smoothing leaves of the standard deviation of independent values, far from the border. */
    public double damping() {
        double squares = 0;
        for (double weight : kernel) {
            squares += weight * weight;
        }
        // the two-dimensional kernel is the product of two of these
        return squares;
    }

    /**
     * The grid, smoothed along both axes.
     *
     * @param grid {@code [side, side]}, row-major; not changed
     */
    public double[] smooth(double[] grid, int side) {
        return along(along(grid, side, 1, side), side, side, 1);
    }

    private double[] along(double[] grid, int side, int step, int stride) {
        int reach = kernel.length / 2;
        double[] smooth = new double[grid.length];
        for (int line = 0; line < side; line++) {
            for (int i = 0; i < side; i++) {
                double sum = 0;
                for (int j = Math.max(0, i - reach); j <= Math.min(side - 1, i + reach); j++) {
                    sum += kernel[j - i + reach] * grid[line * stride + j * step];
                }
                smooth[line * stride + i * step] = sum;
            }
        }
        return smooth;
    }
}
