package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContoursTest {
    @Test
    void followsCubicCurvesToTheAreaOfACircle() {
        // the usual four-piece circle: control points at 0.5523 of the radius, area right to 3 parts in 10000
        double k = 0.4 * 0.5523;
        Path2D circle = new Path2D.Double();
        circle.moveTo(0.9, 0.5);
        circle.curveTo(0.9, 0.5 + k, 0.5 + k, 0.9, 0.5, 0.9);
        circle.curveTo(0.5 - k, 0.9, 0.1, 0.5 + k, 0.1, 0.5);
        circle.curveTo(0.1, 0.5 - k, 0.5 - k, 0.1, 0.5, 0.1);
        circle.curveTo(0.5 + k, 0.1, 0.9, 0.5 - k, 0.9, 0.5);
        circle.closePath();

        assertThat(area(circle)).isCloseTo(Math.PI * 0.16, within(0.004));
    }

    @Test
    void followsAQuadraticCurveToTheAreaUnderAParabola() {
        Path2D parabola = new Path2D.Double();
        parabola.moveTo(0.1, 0.1);
        parabola.quadTo(0.5, 0.9, 0.9, 0.1);

        // eight chords of a parabola leave out a share of 1/64 (Archimedes: a quarter at each halving)
        assertThat(area(parabola)).isCloseTo(2.0 / 3 * 0.8 * 0.4 * 63 / 64, within(0.0005));
    }

    @Test
    void beginsAContourAtEveryMove() {
        Path2D two = new Path2D.Double();
        two.moveTo(0, 0);
        two.lineTo(1, 0);
        two.lineTo(0, 1);
        two.closePath();
        two.moveTo(2, 2);
        two.lineTo(3, 2);
        two.lineTo(2, 3);

        assertThat(Contours.of(two).lines()).extracting(Polyline::size).containsExactly(3, 3);
    }

    private static double area(Path2D outline) {
        return Arrays.stream(Fill.of(Contours.of(outline), 50).ink()).sum() / 2500;
    }
}
