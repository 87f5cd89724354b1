package dev.graft.onnx.graph;

import static dev.graft.core.Require.require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One operation of a graph.
 *
 * @param domain of the operator; "" for ONNX's own
 * @param inputs names of values; "" where an optional one is left out
 * @param outputs names of values; "" where one is not wanted
 * @param attributes by name, in the order of the names: so equal networks are equal files
 */
public record Node(
        String name,
        String domain,
        String op,
        List<String> inputs,
        List<String> outputs,
        Map<String, Attribute> attributes) {
    private static final Set<String> RANDOM = Set.of(
            "Bernoulli", "Multinomial", "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike");

    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** A node of one of ONNX's own operators. */
    public static Node of(String name, String op, List<String> inputs, List<String> outputs) {
        return new Node(name, "", op, inputs, outputs, Map.of());
    }

    public Node withInputs(List<String> others) {
        return new Node(name, domain, op, others, outputs, attributes);
    }

    public Node withOutputs(List<String> others) {
        return new Node(name, domain, op, inputs, others, attributes);
    }

    public Node withAttributes(Map<String, Attribute> others) {
        return new Node(name, domain, op, inputs, outputs, others);
    }

    /** With an attribute, in place of one of the same name. */
    public Node with(String attribute, Attribute value) {
        Map<String, Attribute> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return withAttributes(more);
    }

    /** Without an attribute. */
    public Node without(String attribute) {
        Map<String, Attribute> fewer = new LinkedHashMap<>(attributes);
        fewer.remove(attribute);
        return withAttributes(fewer);
    }

    /** Whether it is this operator of ONNX's own. */
    public boolean is(String operator) {
        return domain.isEmpty() && op.equals(operator);
    }

    /** The operator as messages name it: "Conv", "com.microsoft::LegacyPadding". */
    public String operator() {
        return domain.isEmpty() ? op : domain + "::" + op;
    }

    /** The value that it is mostly there for. */
    public String output() {
        return outputs.get(0);
    }

    /** A whole number among its attributes, or what it is where the file does not say. */
    public long whole(String attribute, long byDefault) {
        Attribute found = attributes.getOrDefault(attribute, new Attribute.Whole(byDefault));
        require(found instanceof Attribute.Whole, "%s of %s is no whole number: %s", attribute, name, found);
        return ((Attribute.Whole) found).value();
    }

    /** The whole numbers of an attribute, or what they are where the file does not say. */
    public List<Long> wholes(String attribute, List<Long> byDefault) {
        Attribute found = attributes.getOrDefault(attribute, new Attribute.Wholes(byDefault));
        require(found instanceof Attribute.Wholes, "%s of %s are no whole numbers: %s", attribute, name, found);
        return ((Attribute.Wholes) found).values();
    }

    /** A real number among its attributes, or what it is where the file does not say. */
    public float real(String attribute, double byDefault) {
        Attribute found = attributes.getOrDefault(attribute, Attribute.real(byDefault));
        require(found instanceof Attribute.Real, "%s of %s is no real number: %s", attribute, name, found);
        return ((Attribute.Real) found).value();
    }

    /** A word among its attributes, or what it is where the file does not say. */
    public String word(String attribute, String byDefault) {
        Attribute found = attributes.getOrDefault(attribute, Attribute.word(byDefault));
        require(found instanceof Attribute.Word, "%s of %s is no word: %s", attribute, name, found);
        return ((Attribute.Word) found).value();
    }

    /** The graphs inside it. */
    public Stream<Graph> bodies() {
        return attributes.values().stream()
                .filter(Attribute.Body.class::isInstance)
                .map(attribute -> ((Attribute.Body) attribute).graph());
    }

    /** Itself, and the nodes of the graphs inside it. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), bodies().flatMap(Graph::allNodes));
    }

    /** Whether it, or a node inside it, draws numbers at random: two of the same do not compute the same. */
    public boolean isRandom() {
        return all().anyMatch(node -> node.domain.isEmpty() && (RANDOM.contains(node.op) || node.drops()));
    }

    private boolean drops() {
        return op.equals("Dropout") && inputs.size() > 2;
    }

    /** The values that it reads: its inputs, and what the graphs inside it take from around them. */
    public Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>(inputs);
        reads.remove("");
        bodies().forEach(body -> reads.addAll(body.readsFromOutside()));
        return reads;
    }
}
