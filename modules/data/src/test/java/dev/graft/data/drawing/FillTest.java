package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillTest {
    private static final int SIDE = 20;

    @Test
    void fillsWholePixelsOfAnAlignedSquareCompletelyAndNoOthers() {
        Raster raster = Fill.of(rectangle(0.25, 0.25, 0.75, 0.75), 4);

        assertThat(raster.ink())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void givesAPixelThatIsPartlyCoveredItsShare() {
        Raster raster = Fill.of(rectangle(0.125, 0.25, 0.5, 0.375), 4);

        assertThat(raster.ink()[4]).isCloseTo(0.5 * 0.5, within(1e-12));
        assertThat(raster.ink()[5]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void coversTheAreaOfASquareOfACircleAndOfATurnedRectangle() {
        assertThat(area(rectangle(0.111, 0.222, 0.777, 0.888))).isCloseTo(0.666 * 0.666, within(0.003));
        assertThat(area(new Drawing(List.of(circle(0.4, 1))))).isCloseTo(Math.PI * 0.16, within(0.0005));
        assertThat(area(turnedRectangle())).isCloseTo(0.6 * 0.2, within(0.0005));
    }

    @Test
    void leavesAHoleWhereAnInnerContourTurnsTheOtherWay() {
        Drawing ring = new Drawing(List.of(circle(0.4, 1), circle(0.2, -1)));

        assertThat(area(ring)).isCloseTo(Math.PI * (0.16 - 0.04), within(0.0005));
    }

    @Test
    void countsAnOverlapOfContoursThatTurnTheSameWayOnce() {
        Drawing twice = new Drawing(List.of(circle(0.4, 1), circle(0.2, 1)));

        assertThat(area(twice)).isCloseTo(Math.PI * 0.16, within(0.0005));
    }

    @Test
    void cutsOffWhatLiesOutsideTheImage() {
        assertThat(area(rectangle(-3, 0.5, 0.25, 9))).isCloseTo(0.25 * 0.5, within(1e-9));
        assertThat(area(rectangle(2, 2, 3, 3))).isZero();
    }

    private static Drawing turnedRectangle() {
        return rectangle(-0.3, -0.1, 0.3, 0.1).moved(Affine.turn(33).then(Affine.shift(0.5, 0.5)));
    }

    private static double area(Drawing drawing) {
        return Arrays.stream(Fill.of(drawing, SIDE).ink()).sum() / (SIDE * SIDE);
    }

    private static Drawing rectangle(double left, double top, double right, double bottom) {
        return new Drawing(List.of(new Polyline(new double[] {left, top, right, top, right, bottom, left, bottom})));
    }

    private static Polyline circle(double radius, int turn) {
        double[] xy = new double[2 * 360];
        for (int i = 0; i < 360; i++) {
            xy[2 * i] = 0.5 + radius * Math.cos(turn * Math.toRadians(i));
            xy[2 * i + 1] = 0.5 + radius * Math.sin(turn * Math.toRadians(i));
        }
        return new Polyline(xy);
    }
}
