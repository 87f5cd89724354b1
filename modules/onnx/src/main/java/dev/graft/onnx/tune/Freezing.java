package dev.graft.onnx.tune;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.train.Parameters;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which parameters of a backbone stay as they are, to the bit: {@code none}; {@code all}; a share of its layers, from the
 * input on, written with a point, as 0.5, or as 0 or 1, since values may be called 42; a value or node, with everything that
 * it needs; or a pattern of names of parameters or nodes, as {@code fire2*} with * for anything and ? for one character. Of
 * several words each freezes its part. A head is never frozen.
 */
public record Freezing(List<String> words) {
    /** Old files name values by whole numbers: above 1 such a word is a name. */
    private static final Pattern SHARE = Pattern.compile("[-+]?\\d*\\.\\d+|0|1");

    public Freezing {
        words = List.copyOf(words);
        require(!words.isEmpty(), "freeze must not be empty; allowed: none, all, a share, a node, or a pattern");
        require(words.size() == 1 || !words.contains("none"), "freeze: \"none\" stands alone, found %s", words);
        for (String word : words) {
            require(!word.isBlank(), "freeze holds an empty word; allowed: none, all, a share, a node, or a pattern");
            if (SHARE.matcher(word).matches()) {
                double share = Double.parseDouble(word);
                require(share >= 0 && share <= 1, "freeze: a share must be from 0 to 1, was %s", word);
            }
        }
    }

    /**
     * The parameters that are trained, those of the head included.
     *
     * @throws GraftException if nothing is called as a word says
     */
    public List<Parameter> trained(Model model) {
        Set<String> frozen = frozen(model);
        return Parameters.of(model.graph()).stream()
                .filter(parameter -> !frozen.contains(parameter.name()))
                .toList();
    }

    /** The parameters of the head alone. */
    public static List<Parameter> head(Model model) {
        return new Freezing(List.of("all")).trained(model);
    }

    /** The parameters of the backbone alone. */
    public static List<Parameter> backbone(Model model) {
        return none(model).stream()
                .filter(parameter -> !parameter.name().startsWith(Backbones.HEAD))
                .toList();
    }

    /** All parameters. */
    public static List<Parameter> none(Model model) {
        return Parameters.of(model.graph());
    }

    /** The names of the parameters that stay. */
    public Set<String> frozen(Model model) {
        Set<String> ofBackbone = Parameters.of(model.graph()).stream()
                .map(Parameter::name)
                .filter(name -> !name.startsWith(Backbones.HEAD))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> frozen = new LinkedHashSet<>();
        words.forEach(word -> frozen.addAll(frozen(model, ofBackbone, word)));
        return frozen;
    }

    private static Set<String> frozen(Model model, Set<String> parameters, String word) {
        if (word.equals("none")) {
            return Set.of();
        }
        if (word.equals("all")) {
            return parameters;
        }
        if (SHARE.matcher(word).matches()) {
            List<Set<String>> layers = Depth.layers(model.graph(), parameters);
            long first = Math.round(Double.parseDouble(word) * layers.size());
            return layers.stream().limit(first).flatMap(Set::stream).collect(Collectors.toSet());
        }
        return named(model, parameters, word);
    }

    private static Set<String> named(Model model, Set<String> parameters, String word) {
        Graph graph = model.graph();
        Set<String> nodes = graph.nodes().stream().map(Node::name).collect(Collectors.toSet());
        if (nodes.contains(word) || graph.producers().containsKey(word)) {
            Set<String> needed = new HashSet<>(
                    Cut.at(model.name(), graph, word).initialisers().keySet());
            needed.retainAll(parameters);
            return needed;
        }
        Pattern pattern = pattern(word);
        Set<String> matching = new HashSet<>();
        parameters.stream().filter(name -> pattern.matcher(name).matches()).forEach(matching::add);
        graph.nodes().stream()
                .filter(node -> pattern.matcher(node.name()).matches())
                .forEach(node -> matching.addAll(node.reads()));
        matching.retainAll(parameters);
        if (matching.isEmpty()) {
            Set<String> known = new LinkedHashSet<>(parameters);
            known.addAll(nodes);
            known.addAll(graph.producers().keySet());
            String file =
                    model.backbone().map(network -> network.file().toString()).orElse("FILE");
            throw new GraftException(
                    "freeze: no parameter, value or node of %s is called \"%s\"%s Allowed: none, all, a share of its layers from 0 to 1, a name, or a pattern with *; see names with: ./graft inspect %s"
                            .formatted(model.name(), word, Nearest.ending(word, known), file));
        }
        return matching;
    }

    /** A pattern of names as of files. */
    private static Pattern pattern(String word) {
        return Pattern.compile("\\Q" + word.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
    }
}
