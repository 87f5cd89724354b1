package dev.graft.strategies.shot.zero;

import dev.graft.core.labels.Classes;
import dev.graft.core.measure.Measure;
import dev.graft.core.strategy.Exhibit;
import dev.graft.core.strategy.Scores;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How well attributes are told on the seen samples. */
final class AttributeQuality {
    private static final List<String> HAS = List.of("without", "with");

    private AttributeQuality() {}

    /** A row for every attribute: how many seen classes have it, and the area under its ROC curve. */
    static Exhibit of(SeenSamples seen, AttributePosteriors posteriors) {
        Matrix p = posteriors.of(seen.x());
        Matrix truth = seen.signaturePerSample();
        boolean[] informative = Attributes.informative(seen.signatures());
        return new Exhibit.Table(
                "Attributes on the seen samples, which they were learned from",
                List.of("attribute", "seen classes with it", "area under the ROC curve"),
                IntStream.range(0, informative.length)
                        .mapToObj(m -> List.of(
                                String.valueOf(m + 1),
                                String.valueOf(Math.round(seen.signatures().columnMeans()[m] * seen.classes())),
                                informative[m] ? String.format(Locale.ROOT, "%.3f", area(p, truth, m)) : "-"))
                        .toList());
    }

    private static double area(Matrix p, Matrix truth, int attribute) {
        double[][] scores = new double[p.rows()][];
        Arrays.setAll(scores, i -> new double[] {1 - p.get(i, attribute), p.get(i, attribute)});
        int[] has = IntStream.range(0, p.rows())
                .map(i -> (int) truth.get(i, attribute))
                .toArray();
        return Measure.AUC_ROC.of(new Scores.OfClasses(HAS, scores), Classes.of(HAS, has));
    }
}
