package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolylineTest {
    private final Polyline triangle = new Polyline(new double[] {0, 0, 4, 0, 4, 3});

    @Test
    void aClosedContourIsCutIntoEqualStepsUpToItsFirstPoint() {
        assertThat(triangle.closedSteps(2).xy())
                .containsExactly(0, 0, 2, 0, 4, 0, 4, 1.5, 4, 3, 4 - 4 / 3.0, 2, 4 - 8 / 3.0, 1);
    }

    @Test
    void shortSegmentsStayAsTheyAre() {
        assertThat(triangle.closedSteps(5).xy()).containsExactly(triangle.xy());
    }
}
