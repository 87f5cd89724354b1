package dev.graft.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElasticFieldTest {
    @Test
    void movesThePointsInTheMiddleByItsStrengthOnAverage() {
        double squares = 0;
        int fields = 2000;
        for (int seed = 0; seed < fields; seed++) {
            Polyline bent = ElasticField.random(Dice.of(seed), 0.03).bend(new Polyline(new double[] {0.5, 0.5}));
            squares += (bent.x(0) - 0.5) * (bent.x(0) - 0.5) + (bent.y(0) - 0.5) * (bent.y(0) - 0.5);
        }

        assertThat(Math.sqrt(squares / (2 * fields))).isCloseTo(0.03, within(0.002));
    }

    @Test
    void movesNeighboursAlike() {
        ElasticField field = ElasticField.random(Dice.of(7), 0.03);

        Polyline bent = field.bend(new Polyline(new double[] {0.5, 0.5, 0.51, 0.5}));

        assertThat(bent.x(1) - bent.x(0)).isCloseTo(0.01, within(0.005));
        assertThat(bent.y(1) - bent.y(0)).isCloseTo(0, within(0.005));
    }
}
