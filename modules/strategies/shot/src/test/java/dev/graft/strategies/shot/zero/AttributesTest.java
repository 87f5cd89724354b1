package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.strategy.Exhibit;
import dev.graft.linalg.Matrix;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AttributesTest {
    @Test
    void anAttributeIsHadWhereItIsAboveItsMean() {
        Matrix descriptors = Matrix.of(new double[][] {{0, 90, 5}, {1, 20, 5}, {1, 10, 5}});
        assertThat(Attributes.binary(descriptors))
                .isEqualTo(Matrix.of(new double[][] {{0, 1, 0}, {1, 0, 0}, {1, 0, 0}}));
    }

    @Test
    void thePriorIsTheShareOfSeenClassesAndOfWhatAllShareAHalf() {
        Matrix seen = Matrix.of(new double[][] {{0, 1, 0}, {1, 1, 0}, {1, 1, 0}, {0, 1, 0}, {0, 1, 0}});
        assertThat(Attributes.priors(seen)).containsExactly(0.4, 0.5, 0.5);
        assertThat(Attributes.informative(seen)).containsExactly(true, false, false);
    }

    /** Of a class with the first attribute and without the second: log 0.9 / 0.4 + log 0.8 / 0.75. */
    @Test
    void theScoreIsTheProductOfPosteriorsOverPriors() {
        AttributeProduct product = new AttributeProduct(certain(0.9, 0.2), new double[] {0.4, 0.25});
        Matrix classes = Matrix.of(new double[][] {{1, 0}, {0, 1}});
        Matrix scores = product.scores(Matrix.zeros(1, 1), classes);
        assertThat(scores.get(0, 0)).isCloseTo(Math.log(0.9 / 0.4 * (0.8 / 0.75)), within(1e-12));
        assertThat(scores.get(0, 1)).isCloseTo(Math.log(0.1 / 0.6 * (0.2 / 0.25)), within(1e-12));
    }

    @Test
    void whatIsCertainStaysFinite() {
        AttributeProduct product = new AttributeProduct(certain(1, 0), new double[] {0.5, 0.5});
        assertThat(product.scores(Matrix.zeros(1, 1), Matrix.of(new double[][] {{0, 1}}))
                        .get(0, 0))
                .isCloseTo(2 * Math.log(1e-6 / 0.5), within(1e-9));
    }

    private static AttributePosteriors certain(double... p) {
        return new AttributePosteriors() {
            @Override
            public Matrix of(Matrix x) {
                return Matrix.of(p);
            }

            @Override
            public OptionalLong trainedParameters() {
                return OptionalLong.empty();
            }
        };
    }

    /** Three seen classes, four attributes: the second is the lack of the first, the third all share, the fourth is another. */
    @Test
    void attributesThatPartTheSeenClassesAlikeShareAClassifier() {
        Matrix signatures = Matrix.of(new double[][] {{1, 0, 1, 0}, {0, 1, 1, 0}, {0, 1, 1, 1}});
        Matrix x = Matrix.of(new double[][] {{-5, 0}, {0, 0}, {5, 0}, {-5, 1}, {0, 1}, {5, 1}});
        DirectAttributes learned =
                DirectAttributes.learn(new SeenSamples(x, new int[] {0, 1, 2, 0, 1, 2}, signatures), Worlds.context());
        assertThat(learned.classifiers()).hasSize(2);
        Matrix p = learned.of(Matrix.of(new double[][] {{-5, 0.5}}));
        assertThat(p.get(0, 0)).isGreaterThan(0.6);
        assertThat(p.get(0, 1)).isCloseTo(1 - p.get(0, 0), within(1e-12));
        assertThat(p.get(0, 2)).isEqualTo(0.5);
        assertThat(p.get(0, 3)).isLessThan(0.4);
    }

    @Test
    void indirectlyASampleHasTheAttributesOfTheClassesThatItMayBeOf() {
        Matrix signatures = Matrix.of(new double[][] {{1, 0, 1}, {0, 0, 1}, {0, 1, 1}});
        Matrix x = Matrix.of(new double[][] {{-5, 0}, {0, 3}, {5, 0}, {-5, 1}, {0, 4}, {5, 1}});
        SeenSamples seen = new SeenSamples(x, new int[] {0, 1, 2, 0, 1, 2}, signatures);
        IndirectAttributes learned = IndirectAttributes.learn(seen, Worlds.context());
        Matrix asked = Matrix.of(new double[][] {{-4, 0.5}});
        Matrix classes = learned.classifier().probabilities(asked);
        Matrix p = learned.of(asked);
        assertThat(p.get(0, 0)).isEqualTo(classes.get(0, 0), within(1e-12));
        assertThat(p.get(0, 1)).isEqualTo(classes.get(0, 2), within(1e-12));
        assertThat(p.get(0, 2)).isEqualTo(0.5);
    }

    @Test
    void theTableSaysHowWellAttributesAreTold() {
        Matrix signatures = Matrix.of(new double[][] {{1, 1}, {0, 1}});
        SeenSamples seen = new SeenSamples(Matrix.zeros(3, 1), new int[] {0, 1, 1}, signatures);
        Exhibit.Table table = (Exhibit.Table) AttributeQuality.of(seen, new AttributePosteriors() {
            @Override
            public Matrix of(Matrix x) {
                return Matrix.of(new double[][] {{0.6, 0.5}, {0.7, 0.5}, {0.1, 0.5}});
            }

            @Override
            public OptionalLong trainedParameters() {
                return OptionalLong.empty();
            }
        });
        assertThat(table.rows()).containsExactly(List.of("1", "1", "0.500"), List.of("2", "2", "-"));
    }
}
