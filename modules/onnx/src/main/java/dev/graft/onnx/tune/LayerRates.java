package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lower rates for earlier layers, which know what is more general: the last layer has the whole rate, and each layer before
 * it the rate of the next one times a factor. Source: Howard and Ruder, Universal Language Model Fine-tuning (ACL 2018),
 * section 3.2, where the factor is 1 / 2.6.
 */
public final class LayerRates {
    private LayerRates() {}

    /**
     * The parameters with rates by layer.
     *
     * @param factor above 0, at most 1
     */
    public static List<Parameter> of(Model model, List<Parameter> parameters, double factor) {
        require(factor > 0 && factor <= 1, "the factor of layers' rates must be above 0 and at most 1, was %s", factor);
        List<Set<String>> layers = Depth.layers(
                model.graph(), parameters.stream().map(Parameter::name).collect(Collectors.toSet()));
        Map<String, Double> rates = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            double rate = StrictMath.pow(factor, layers.size() - 1 - i);
            layers.get(i).forEach(name -> rates.put(name, rate));
        }
        return parameters.stream()
                .map(parameter -> new Parameter(
                        parameter.name(),
                        parameter.rate() * rates.getOrDefault(parameter.name(), 1.0),
                        parameter.decays()))
                .toList();
    }

    /**
     * The parameters in groups of neighbouring layers, from the input on; as many groups as there are layers, if there are
     * fewer than asked for.
     */
    public static List<List<Parameter>> groups(Model model, List<Parameter> parameters, int groups) {
        List<Set<String>> layers = Depth.layers(
                model.graph(), parameters.stream().map(Parameter::name).collect(Collectors.toSet()));
        int number = Math.min(groups, layers.size());
        Map<String, Integer> groupOf = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            int group = i * number / layers.size();
            layers.get(i).forEach(name -> groupOf.put(name, group));
        }
        return IntStream.range(0, number)
                .mapToObj(group -> parameters.stream()
                        .filter(parameter -> groupOf.getOrDefault(parameter.name(), -1) == group)
                        .toList())
                .toList();
    }
}
