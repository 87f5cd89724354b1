package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonSpacePredictorTest {
    @Test
    void mapsManySamplesInPartsAndKeepsTheirOrder() {
        List<Integer> sizes = new ArrayList<>();
        Predictor position = samples -> {
            sizes.add(samples.size());
            double[][] rows = samples.vectors().toArray();
            for (double[] row : rows) {
                row[1] = 1 - row[0];
            }
            return new Scores.OfClasses(List.of("a", "b"), rows);
        };
        SampleMap twice = new SampleMap() {
            @Override
            public Samples of(Samples samples) {
                return Dense.over(
                        samples.size(),
                        2,
                        (row, into) -> into[0] = samples.vectors().row(row)[0]);
            }

            @Override
            public long parameters() {
                return 7;
            }
        };
        Dense samples = Dense.over(2001, 1, (row, into) -> into[0] = row / 2001.0);

        Scores.OfClasses scores = (Scores.OfClasses) new CommonSpacePredictor(position, twice).scores(samples);

        assertThat(scores.size()).isEqualTo(2001);
        for (int i = 0; i < 2001; i++) {
            assertThat(scores.values()[i][0]).isEqualTo(i / 2001.0);
        }
        assertThat(sizes).containsExactly(1000, 1000, 1);
    }
}
