package dev.graft.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
    private static final Rectangle2D INSIDE = new Rectangle2D.Double(0, 0, 300, 300);
    private static final Dimension2D SIZE = new Dimension(60, 14);

    @Test
    void aLonePointHasItsLabelAtTheRight() {
        Rectangle2D box = boxes(List.of(), new Point2D.Double(100, 100)).get(0);
        assertThat(box).isEqualTo(new Rectangle2D.Double(108, 93, 60, 14));
    }

    @Test
    void atTheRightEdgeItStaysInside() {
        Rectangle2D box = boxes(List.of(), new Point2D.Double(290, 100)).get(0);
        assertThat(INSIDE.contains(box)).isTrue();
        assertThat(box.contains(290, 100)).isFalse();
    }

    @Test
    void aLineIsAvoided() {
        Line2D line = new Line2D.Double(100, 100, 300, 100);
        Rectangle2D box = boxes(List.of(line), new Point2D.Double(100, 100)).get(0);
        assertThat(line.intersects(box)).isFalse();
    }

    @Test
    void labelsOfACrowdKeepOffEachOtherAndOffThePoints() {
        Point2D[] crowd = IntStream.range(0, 7)
                .mapToObj(i -> (Point2D) new Point2D.Double(150 + 6 * i, 150 + 3 * (i % 3)))
                .toArray(Point2D[]::new);
        List<Rectangle2D> boxes = boxes(List.of(), crowd);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(INSIDE.contains(boxes.get(i))).isTrue();
            for (int k = 0; k < boxes.size(); k++) {
                assertThat(i != k && boxes.get(i).intersects(boxes.get(k))).isFalse();
                assertThat(boxes.get(i).contains(crowd[k])).isFalse();
            }
        }
    }

    private static List<Rectangle2D> boxes(List<Line2D> lines, Point2D... points) {
        return new LabelPlaces(INSIDE, List.of(points), lines).boxes(Collections.nCopies(points.length, SIZE));
    }
}
