package dev.graft.strategies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Sparse;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Pooled;
import dev.graft.core.transfer.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureAugmentationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double[][] ROWS = {{1, 2}, {0, 3}};

    @Test
    void matchesTheReferenceValues() throws IOException {
        JsonNode reference = JSON.readTree(getClass().getResourceAsStream("feature_augmentation.json"));
        CommonSpace space = FeatureAugmentation.space(1);
        Samples source = space.ofSources().get(0).of(dense(reference.at("/inputs/Xs")));
        Samples target = space.ofTarget().of(dense(reference.at("/inputs/Xt")));

        assertThat(source.vectorsWith(target).vectors().toArray())
                .isDeepEqualTo(JSON.convertValue(reference.at("/expected/Xs_augmented"), double[][].class));
    }

    @Test
    void givesEachSourceABlockOfItsOwn() {
        CommonSpace space = FeatureAugmentation.space(2);

        assertThat(vectors(space.ofSources().get(0)))
                .isDeepEqualTo(new double[][] {{1, 2, 0, 0, 0, 0, 1, 2}, {0, 3, 0, 0, 0, 0, 0, 3}});
        assertThat(vectors(space.ofSources().get(1)))
                .isDeepEqualTo(new double[][] {{0, 0, 1, 2, 0, 0, 1, 2}, {0, 0, 0, 3, 0, 0, 0, 3}});
        assertThat(vectors(space.ofTarget()))
                .isDeepEqualTo(new double[][] {{0, 0, 0, 0, 1, 2, 1, 2}, {0, 0, 0, 0, 0, 3, 0, 3}});
    }

    @Test
    void keepsSparseVectorsSparse() {
        SampleMap map = FeatureAugmentation.space(1).ofTarget();
        Samples sparse = map.of(SparseOf.rows(ROWS));

        assertThat(sparse).isInstanceOf(Sparse.class);
        assertThat(sparse.vectors().toArray()).isDeepEqualTo(vectors(map));
    }

    @Test
    void learnsWhereAFeatureMeansTheOppositeInTheTarget() {
        Labelled source = labelled(300, 1, 1);
        Labelled target = labelled(60, -1, 2);
        Labelled test = labelled(500, -1, 3);
        Adaptation seen = new Adaptation(
                List.of(source),
                new Target.PartlyLabelled(target, target.samples().select()),
                0.5);

        Fitted fitted = new FeatureAugmentation().fit(seen, Quiet.linear("0.01"));
        Pooled pooled = Pooled.equally(source).with(Optional.of(target), 0.5);
        Predictor joint = Quiet.linear("0.01")
                .learner()
                .fit(pooled.data(), pooled.weights(), Quiet.linear("0.01").seeds());

        assertThat(accuracy(joint, test)).isLessThan(0.8);
        assertThat(accuracy(fitted.predictors().get(0), test)).isGreaterThan(0.92);
        Exhibit.Table shares = (Exhibit.Table) fitted.exhibits().get(0);
        assertThat(shares.rows().stream().map(row -> row.get(0)))
                .containsExactly("of the source alone", "of the target alone", "of all domains");
        int sum = shares.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.get(1).replace(" %", "")))
                .sum();
        assertThat(sum).isBetween(99, 101);
    }

    /** The class is the sign of {@code x0 + meaning · x1}. */
    private static Labelled labelled(int n, int meaning, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][2];
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i][0] = random.nextGaussian();
            rows[i][1] = random.nextGaussian();
            classes[i] = rows[i][0] + meaning * rows[i][1] > 0 ? 1 : 0;
        }
        return new Labelled(Dense.of(rows), Classes.of(List.of("below", "above"), classes));
    }

    private static double accuracy(Predictor predictor, Labelled test) {
        Scores.OfClasses scores = (Scores.OfClasses) predictor.scores(test.samples());
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            right += scores.best(i) == test.classes().value(i) ? 1 : 0;
        }
        return right / (double) test.size();
    }

    private static double[][] vectors(SampleMap map) {
        return map.of(Dense.of(ROWS)).vectors().toArray();
    }

    private static Dense dense(JsonNode node) {
        return Dense.of(JSON.convertValue(node, double[][].class));
    }
}
