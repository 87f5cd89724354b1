package dev.graft.strategies.shot;

import dev.graft.core.samples.Image;

/** Which pixels of a drawing are ink: those on one side of mid-grey. */
public enum Ink {
    /** Those darker than mid-grey. */
    DARK,
    /** Those that are not. */
    LIGHT,
    /** The rarer side of each drawing; where both are as frequent, the dark one. */
    AUTO;

    private static final int MID_GREY = 128;

    /** Which pixels are ink, row after row. */
    boolean[] of(Image drawing) {
        byte[] grey = drawing.withChannels(1).pixels();
        boolean dark = this == DARK || (this == AUTO && 2 * dark(grey) <= grey.length);
        boolean[] ink = new boolean[grey.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = isDark(grey[i]) == dark;
        }
        return ink;
    }

    private static int dark(byte[] grey) {
        int count = 0;
        for (byte pixel : grey) {
            count += isDark(pixel) ? 1 : 0;
        }
        return count;
    }

    private static boolean isDark(byte pixel) {
        return Byte.toUnsignedInt(pixel) < MID_GREY;
    }
}
