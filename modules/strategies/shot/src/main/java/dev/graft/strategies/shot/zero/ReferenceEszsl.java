package dev.graft.strategies.shot.zero;

import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.Map;

/** The bilinear form of {@link Eszsl} and its scores of all classes, as cases of "eszsl" hold them. */
public final class ReferenceEszsl implements ReferenceMethod {
    @Override
    public String name() {
        return "eszsl";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Matrix x = Matrix.of(inputs.matrix("X"));
        Matrix all = Matrix.of(inputs.matrix("signatures"));
        int[] seenClasses = whole(inputs.vector("seen_classes"));
        SeenSamples seen = new SeenSamples(x, whole(inputs.vector("labels")), all.select(seenClasses));
        Bilinear form =
                Eszsl.path(seen).apply(new Eszsl.Penalties(parameters.number("gamma"), parameters.number("lambda_")));
        return Map.of("V", form.v().toArray(), "scores", form.scores(x, all).toArray());
    }

    private static int[] whole(double[] numbers) {
        return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
    }
}
