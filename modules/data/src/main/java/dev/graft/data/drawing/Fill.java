package dev.graft.data.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills closed contours by the non-zero winding rule; a pixel's ink is the share of it that is inside.
 *
 * <p>Exact along x, sampled by {@value #LINES} scan lines per pixel along y. Time grows with side times edges.
 */
public final class Fill {
    private static final int LINES = 16;

    private final int side;
    private final double[] ink;
    private final List<Edge> edges;
    private final double[] xs;
    private final int[] turns;

    private Fill(int side, List<Edge> edges) {
        this.side = side;
        this.ink = new double[side * side];
        this.edges = edges;
        this.xs = new double[edges.size()];
        this.turns = new int[edges.size()];
    }

    /** The shape whose contours are the drawing's lines, each closed by a segment from its last point to its first. */
    public static Raster of(Drawing contours, int side) {
        Fill fill = new Fill(side, edges(contours.moved(Affine.scale(side, side))));
        for (int scan = 0; scan < side * LINES; scan++) {
            fill.spans(scan / LINES * side, fill.crossings((scan + 0.5) / LINES));
        }
        return new Raster(side, fill.ink);
    }

    private static List<Edge> edges(Drawing contours) {
        List<Edge> edges = new ArrayList<>();
        for (Polyline line : contours.lines()) {
            for (int i = 0; i < line.size(); i++) {
                int next = (i + 1) % line.size();
                edges.add(new Edge(line.x(i), line.y(i), line.x(next), line.y(next)));
            }
        }
        return edges;
    }

    /** Where the edges cross a scan line, sorted into {@code xs} and {@code turns}; returns how many do. */
    private int crossings(double y) {
        int count = 0;
        for (Edge edge : edges) {
            if (edge.crosses(y)) {
                double x = edge.x(y);
                int at = count++;
                for (; at > 0 && xs[at - 1] > x; at--) {
                    xs[at] = xs[at - 1];
                    turns[at] = turns[at - 1];
                }
                xs[at] = x;
                turns[at] = edge.turn();
            }
        }
        return count;
    }

    private void spans(int row, int crossings) {
        int winding = 0;
        for (int i = 0; i + 1 < crossings; i++) {
            winding += turns[i];
            if (winding != 0) {
                span(row, Math.max(0, xs[i]), Math.min(side, xs[i + 1]));
            }
        }
    }

    private void span(int row, double from, double to) {
        for (int column = (int) from; column < to; column++) {
            double covered = Math.min(to, column + 1) - Math.max(from, column);
            ink[row + column] += covered / LINES;
        }
    }

    private record Edge(double x0, double y0, double x1, double y1) {
        boolean crosses(double y) {
            return (y0 <= y) != (y1 <= y);
        }

        double x(double y) {
            return x0 + (y - y0) / (y1 - y0) * (x1 - x0);
        }

        int turn() {
            return y0 < y1 ? 1 : -1;
        }
    }
}
