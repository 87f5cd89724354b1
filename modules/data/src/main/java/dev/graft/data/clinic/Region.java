package dev.graft.data.clinic;

/** Where patients live: ages are normally distributed, in the south around a higher mean. */
public enum Region {
    /** Ages of mean 48 and standard deviation 11. */
    NORTH(48, 11),
    /** Ages of mean 62 and standard deviation 9. */
    SOUTH(62, 9);

    private final double mean;
    private final double deviation;

    Region(double mean, double deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** The mean age in years. */
    public double mean() {
        return mean;
    }

    /** The standard deviation of the age in years. */
    public double deviation() {
        return deviation;
    }
}
