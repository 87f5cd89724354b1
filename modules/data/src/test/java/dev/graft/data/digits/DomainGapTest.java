package dev.graft.data.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import org.junit.jupiter.api.Test;

/** The pair is worth a transfer: learnable at either end, and lossy from the one to the other. */
class DomainGapTest {
    private static final int SIZE = 16;

    private final Labelled rendered = new RenderedDigits().load(new DigitSettings(1000, SIZE, 1));
    private final Labelled renderedHeldOut = new RenderedDigits().load(new DigitSettings(1000, SIZE, 2));
    private final Labelled handwritten = new HandwrittenDigits().load(new DigitSettings(1000, SIZE, 1));
    private final Labelled handwrittenHeldOut = new HandwrittenDigits().load(new DigitSettings(1000, SIZE, 2));

    @Test
    void aClassifierOfRenderedDigitsLosesMuchButNotAllOnHandwrittenOnes() {
        Softmax classifier = Softmax.train(rendered);
        double source = classifier.accuracy(renderedHeldOut);
        double target = classifier.accuracy(handwrittenHeldOut);

        assertThat(source).isGreaterThan(0.97);
        assertThat(target).isBetween(0.5, 0.8);
    }

    @Test
    void handwrittenDigitsCanBeLearntFromTheirOwnLabels() {
        assertThat(Softmax.train(handwritten).accuracy(handwrittenHeldOut)).isGreaterThan(0.92);
    }

    /** Multinomial logistic regression on pixels, by plain gradient descent. */
    private record Softmax(double[][] weights) {
        private static final int STEPS = 300;
        private static final double RATE = 0.5;

        static Softmax train(Labelled labelled) {
            Softmax model = new Softmax(new double[10][SIZE * SIZE + 1]);
            for (int step = 0; step < STEPS; step++) {
                double[][] gradient = new double[10][SIZE * SIZE + 1];
                for (int i = 0; i < labelled.size(); i++) {
                    double[] x = features(labelled, i);
                    double[] p = model.probabilities(x);
                    p[labelled.classes().value(i)] -= 1;
                    for (int c = 0; c < 10; c++) {
                        addTo(gradient[c], p[c], x);
                    }
                }
                for (int c = 0; c < 10; c++) {
                    addTo(model.weights[c], -RATE / labelled.size(), gradient[c]);
                }
            }
            return model;
        }

        double accuracy(Labelled labelled) {
            int right = 0;
            for (int i = 0; i < labelled.size(); i++) {
                double[] p = probabilities(features(labelled, i));
                int best = 0;
                for (int c = 1; c < 10; c++) {
                    best = p[c] > p[best] ? c : best;
                }
                right += best == labelled.classes().value(i) ? 1 : 0;
            }
            return (double) right / labelled.size();
        }

        private double[] probabilities(double[] x) {
            double[] p = new double[10];
            double sum = 0;
            for (int c = 0; c < 10; c++) {
                double score = 0;
                for (int j = 0; j < x.length; j++) {
                    score += weights[c][j] * x[j];
                }
                p[c] = Math.exp(score);
                sum += p[c];
            }
            addTo(p, 1 / sum - 1, p.clone());
            return p;
        }

        /** Pixels in [0, 1], and a 1 for the bias. */
        private static double[] features(Labelled labelled, int sample) {
            Image image = ((Images) labelled.samples()).image(sample);
            double[] x = new double[SIZE * SIZE + 1];
            for (int j = 0; j < SIZE * SIZE; j++) {
                x[j] = Byte.toUnsignedInt(image.pixels()[j]) / 255.0;
            }
            x[SIZE * SIZE] = 1;
            return x;
        }

        private static void addTo(double[] sum, double factor, double[] values) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * values[i];
            }
        }
    }
}
