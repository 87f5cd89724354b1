package dev.graft.data.drawing;

import static dev.graft.core.Require.require;

import java.util.List;
import java.util.function.UnaryOperator;

/** Lines that belong together: the contours of a shape, or the paths of a pen. */
public record Drawing(List<Polyline> lines) {
    public Drawing {
        require(!lines.isEmpty(), "a drawing needs at least one line");
        lines = List.copyOf(lines);
    }

    /** This drawing, moved by the map. */
    public Drawing moved(Affine map) {
        return bent(line -> line.moved(map));
    }

    /** This drawing with every line replaced. */
    public Drawing bent(UnaryOperator<Polyline> bend) {
        return new Drawing(lines.stream().map(bend).toList());
    }

    /** The smallest box around all points. */
    public Box bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Polyline line : lines) {
            for (int i = 0; i < line.size(); i++) {
                left = Math.min(left, line.x(i));
                right = Math.max(right, line.x(i));
                top = Math.min(top, line.y(i));
                bottom = Math.max(bottom, line.y(i));
            }
        }
        return new Box(left, top, right, bottom);
    }
}
