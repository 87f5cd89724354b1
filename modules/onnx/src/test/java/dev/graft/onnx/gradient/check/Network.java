package dev.graft.onnx.gradient.check;

import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.runtime.Floats;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A network that a test writes, with the numbers of its inputs, all of which are differentiated. */
final class Network {
    /** What it is written with. */
    final Ops o;

    private final String name;
    private final SplittableRandom random;
    private final Map<String, Floats> at = new LinkedHashMap<>();

    Network(String name) {
        this.name = name;
        this.o = Ops.empty(name);
        this.random = new SplittableRandom(name.hashCode());
    }

    /** An input with numbers so small that the network does not bend much: from -0.8 to 0.8. */
    Value any(String input, long... sizes) {
        return drawn(input, Domain.within(-0.8, 0.8), sizes);
    }

    /** An input with numbers that are drawn. */
    Value drawn(String input, Domain domain, long... sizes) {
        return given(input, domain.draw(random, (int) Shape.of(sizes).elements(), at.size()), sizes);
    }

    /** An input with these numbers. */
    Value given(String input, float[] numbers, long... sizes) {
        at.put(input, Floats.of(numbers, sizes));
        return o.input(input, sizes);
    }

    /** The gradients of the sum of an output, compared with finite differences: what is wrong. */
    List<GradientCheck.Finding> wrong(Value output) {
        List<GradientCheck.Finding> findings =
                GradientCheck.findings(name, o.graph(List.of(output)), at, Row.Mode.SMOOTH, StandardRules.all());
        return findings.stream().filter(GradientCheck.Finding::isWrong).toList();
    }

    /** The gradients of the sum of an output with regard to each input. */
    Map<String, float[]> gradients(Value output) {
        Map<String, float[]> numbers = new LinkedHashMap<>();
        try (Gradients gradients = new Gradients(name, o.graph(List.of(output)), at.keySet(), StandardRules.all())) {
            float[] ones = new float[(int) output.elements()];
            Arrays.fill(ones, 1);
            Map<String, Floats> given = new LinkedHashMap<>(at);
            given.put(Gradients.dy(output), Floats.of(ones, output.sizes()));
            Map<String, Floats> computed = gradients.run(given);
            at.keySet().forEach(input -> numbers.put(input, gradients.of(input, computed)));
        }
        return numbers;
    }
}
