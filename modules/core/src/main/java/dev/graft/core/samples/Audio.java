package dev.graft.core.samples;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import java.util.function.IntFunction;

/** Mono recordings, each read when it is asked for, all at one rate; they may differ in length. */
public final class Audio implements Samples {
    private final Selection selection;
    private final int hertz;
    private final IntFunction<float[]> reader;

    private Audio(Selection selection, int hertz, IntFunction<float[]> reader) {
        this.selection = selection;
        this.hertz = hertz;
        this.reader = reader;
    }

    /** Recordings over a storage of {@code size}; {@code reader} is thread-safe and gives finite amplitudes. */
    public static Audio over(int size, int hertz, IntFunction<float[]> reader) {
        return over(size, hertz, reader, row -> new Fingerprint()
                .add("recording")
                .add(hertz)
                .add(reader.apply(row))
                .hex());
    }

    /**
     * The same, for recordings whose fingerprints are known without reading them.
     *
     * @param fingerprint of a row, equal only for rows that {@code reader} reads alike
     */
    public static Audio over(int size, int hertz, IntFunction<float[]> reader, IntFunction<String> fingerprint) {
        require(hertz > 0, "hertz must be above 0, was %d", hertz);
        return new Audio(Selection.all(size, fingerprint), hertz, reader);
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** Amplitudes per second. */
    public int hertz() {
        return hertz;
    }

    /** The amplitudes at this position, {@code [length]}: finite, usually in [-1, 1]. */
    public float[] recording(int position) {
        return reader.apply(selection.at(position));
    }

    /**
     * How loud {@value LoudnessGrid#BANDS} bands of frequency are in {@value LoudnessGrid#PARTS} equal parts of each
     * recording, {@code [size, 256]}: raw vectors that no trained network has touched.
     *
     * @see LoudnessGrid
     */
    @Override
    public Dense vectors() {
        double[][] grids = new double[size()][];
        for (int i = 0; i < grids.length; i++) {
            grids[i] = LoudnessGrid.of(recording(i), hertz);
        }
        return Dense.over(
                grids.length,
                LoudnessGrid.BANDS * LoudnessGrid.PARTS,
                (row, into) -> System.arraycopy(grids[row], 0, into, 0, into.length));
    }

    @Override
    public Audio select(int... indices) {
        return new Audio(selection.select(indices), hertz, reader);
    }

    @Override
    public String fingerprint(int position) {
        return selection.fingerprint(position);
    }

    @Override
    public String noun() {
        return "recording";
    }
}
