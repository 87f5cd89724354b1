package dev.graft.strategies.shot.zero;

import dev.graft.core.strategy.FitContext;
import dev.graft.linalg.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A classifier for every attribute, of samples into those of classes with it and those of classes without. Attributes that part the
 * seen classes alike have one in common.
 *
 * @param classifiers one for each way to part the seen classes
 * @param classifierOf each attribute, {@code [a]}; {@link #NONE} where all seen classes are alike
 * @param opposite whether the classifier's attribute is the lack of this one, {@code [a]}
 */
record DirectAttributes(List<SeenClassifier> classifiers, int[] classifierOf, boolean[] opposite)
        implements AttributePosteriors {
    private static final int NONE = -1;

    DirectAttributes {
        classifiers = List.copyOf(classifiers);
    }

    static DirectAttributes learn(SeenSamples seen, FitContext context) {
        int attributes = seen.signatures().columns();
        List<SeenClassifier> classifiers = new ArrayList<>();
        Map<List<Integer>, Integer> known = new HashMap<>();
        int[] classifierOf = new int[attributes];
        boolean[] opposite = new boolean[attributes];
        boolean[] informative = Attributes.informative(seen.signatures());
        for (int m = 0; m < attributes; m++) {
            int attribute = m;
            opposite[m] = seen.signatures().get(0, m) == 1;
            List<Integer> parts = IntStream.range(0, seen.classes())
                    .mapToObj(c -> seen.signatures().get(c, attribute)
                                    == seen.signatures().get(0, attribute)
                            ? 0
                            : 1)
                    .toList();
            context.progress("attributes", m, attributes);
            classifierOf[m] = !informative[m]
                    ? NONE
                    : known.computeIfAbsent(parts, fresh -> {
                        int[] labels =
                                Arrays.stream(seen.labels()).map(fresh::get).toArray();
                        classifiers.add(SeenClassifier.learn(seen.x(), labels, 2, context));
                        return classifiers.size() - 1;
                    });
        }
        return new DirectAttributes(classifiers, classifierOf, opposite);
    }

    @Override
    public Matrix of(Matrix x) {
        List<Matrix> probabilities =
                classifiers.stream().map(each -> each.probabilities(x)).toList();
        return Matrix.zeros(x.rows(), classifierOf.length).map((i, m, zero) -> {
            if (classifierOf[m] == NONE) {
                return Attributes.UNKNOWN;
            }
            double other = probabilities.get(classifierOf[m]).get(i, 1);
            return opposite[m] ? 1 - other : other;
        });
    }

    @Override
    public OptionalLong trainedParameters() {
        long sum = 0;
        for (SeenClassifier classifier : classifiers) {
            OptionalLong its = classifier.predictor().trainedParameters();
            if (its.isEmpty()) {
                return its;
            }
            sum += its.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
