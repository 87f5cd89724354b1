package dev.graft.strategies.parameter;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Linear;
import dev.graft.core.verify.ReferenceMethod;
import dev.graft.core.verify.Values;
import dev.graft.learners.PriorLearner;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The weights of {@link RegularTransfer}, as cases of "regular_transfer" hold them. */
public final class ReferenceRegularTransfer implements ReferenceMethod {
    @Override
    public String name() {
        return "regular_transfer";
    }

    @Override
    public Map<String, Object> of(Values inputs, Values parameters) {
        Linear source = new Linear(inputs.matrix("W0"), inputs.vector("b0"));
        List<String> names = IntStream.range(0, source.intercepts().length)
                .mapToObj(c -> "class " + c)
                .toList();
        Labelled known = labelled(inputs.matrix("Xs"), new double[inputs.matrix("Xs").length], names);
        Labelled target = labelled(inputs.matrix("Xt"), inputs.vector("yt"), names);
        double[] ones = new double[known.size()];
        Arrays.fill(ones, 1);
        Linear learned = new PriorLearner(source, known, ones)
                .fit(target, inputs.vector("w"), parameters.number("strength"))
                .layer();
        return Map.of("W", learned.weights(), "b", learned.intercepts());
    }

    private static Labelled labelled(double[][] rows, double[] classes, List<String> names) {
        int[] values = Arrays.stream(classes).mapToInt(c -> (int) c).toArray();
        return new Labelled(Dense.of(rows), Classes.of(names, values));
    }
}
