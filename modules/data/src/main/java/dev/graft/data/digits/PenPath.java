package dev.graft.data.digits;

import dev.graft.data.drawing.Dice;
import dev.graft.data.drawing.Polyline;
import dev.graft.data.drawing.Spline;
import java.util.HashSet;
import java.util.Set;

/**
 * The points that a pen passes in one stroke.
 *
 * @param corners which of the points are corners; the pen rounds the others
 */
record PenPath(Polyline points, Set<Integer> corners) {

    /** Reads points such as {@code 12,8 80,5! 40,98}: x,y in percent of the sheet, an exclamation mark at a corner. */
    static PenPath parse(String text) {
        String[] words = text.trim().split(" +", -1);
        double[] xy = new double[2 * words.length];
        Set<Integer> corners = new HashSet<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].endsWith("!")) {
                corners.add(i);
            }
            String[] point = words[i].replace("!", "").split(",", -1);
            xy[2 * i] = Double.parseDouble(point[0]) / 100;
            xy[2 * i + 1] = Double.parseDouble(point[1]) / 100;
        }
        return new PenPath(new Polyline(xy), Set.copyOf(corners));
    }

    /** The line that a hand draws which misses every point a little, by {@code miss} on average along each axis. */
    Polyline written(Dice dice, double miss) {
        double[] xy = points.xy().clone();
        for (int i = 0; i < xy.length; i++) {
            xy[i] += dice.normal(miss);
        }
        return Spline.through(new Polyline(xy), corners);
    }
}
