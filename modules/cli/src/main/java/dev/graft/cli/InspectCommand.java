package dev.graft.cli;

import dev.graft.onnx.features.DefaultCut;
import dev.graft.onnx.features.TokenInput;
import dev.graft.onnx.graph.Channels;
import dev.graft.onnx.graph.Cut;
import dev.graft.onnx.graph.CutPoints;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Shapes;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.surgery.Block;
import dev.graft.onnx.surgery.Blocks;
import dev.graft.runner.store.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft inspect}: what is in an ONNX file, and where it can be cut. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        header = "Show an ONNX file's nodes, and where it can be cut for features.",
        footer = {"", "Example: ./graft inspect model.onnx"})
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "An ONNX file.")
    private Path file = Path.of("");

    @Option(
            names = "--cut",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "A value or node: show what a network that is cut there keeps, and how many features it gives.")
    private String cut = "";

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        String where = file.toString();
        Graph read = GraphFile.read(file);
        Graph whole = Prepare.graph(where, read);
        Graph shown = cut.isEmpty() ? whole : Cut.at(where, whole, cut);
        Map<String, Shape> points = CutPoints.of(where, shown);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", where);
        facts.put("opset", read.opset());
        facts.put("parameters", read.parameters());
        facts.put("inputs", words(read.inputs()));
        facts.put("outputs", words(read.outputs()));
        facts.put("prepared-inputs", words(whole.inputs()));
        facts.put("default-cut", DefaultCut.of(whole));
        if (!cut.isEmpty()) {
            String value = shown.outputs().get(0).name();
            facts.put("cut", value);
            facts.put(
                    "kept-nodes", shown.nodes().size() + " of " + whole.nodes().size());
            facts.put("kept-parameters", shown.parameters() + " of " + whole.parameters());
            facts.put("features", features(shown, points, value));
        }
        Map<String, Value> known = Shapes.of(where, shown, 1);
        Graph trunk = cut.isEmpty() ? Cut.at(where, whole, DefaultCut.of(whole)) : shown;
        Blocks blocks = Blocks.of(trunk, TokenInput.numbers(trunk), known);
        facts.put("first-block", blocks.first().map(Block::toString).orElse("none: there is no second"));
        facts.put("middle-block", blocks.middle().map(Block::toString).orElse("none that is known to keep its shape"));
        List<Map<String, Object>> nodes =
                shown.nodes().stream().map(node -> row(node, known, points)).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format.json()) {
            facts.put("nodes", nodes);
            out.print(Json.page(facts));
            out.flush();
        } else {
            facts.forEach((key, value) -> out.println("%-16s %s".formatted(key, text(value))));
            out.println();
            format.print(nodes, List.of("node", "op", "output", "shape", "cut-point"), out);
        }
        return 0;
    }

    /** At cut points the shape is that of one sample; other values have theirs, which no sample counts in. */
    private Map<String, Object> row(Node node, Map<String, Value> known, Map<String, Shape> points) {
        Value value = known.getOrDefault(node.output(), Value.named(node.output()));
        Shape sample = points.get(node.output());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("node", node.name());
        row.put("op", node.operator());
        row.put("inputs", node.inputs());
        row.put("output", node.output());
        row.put("type", value.type().toString());
        row.put(
                "shape",
                sample == null
                        ? value.shape().map(shape -> value.type() + " " + shape).orElse("")
                        : sample.toString());
        row.put("cut-point", format.json() ? sample != null : sample == null ? "" : "yes");
        return row;
    }

    /** The number of features per sample, as far as the file fixes it, and what they are averaged of. */
    private static String features(Graph graph, Map<String, Shape> points, String value) {
        Shape sample = points.get(value);
        if (sample == null) {
            return "none: \"%s\" is no cut point".formatted(value);
        }
        OptionalLong features =
                Channels.in(graph).getOrDefault(value, Channels.UNKNOWN).features(sample);
        if (features.isEmpty()) {
            return "as the input has, " + sample;
        }
        return Channels.areIn(sample.rank() + 1)
                ? "map %s, %d features after averaging".formatted(sample, features.getAsLong())
                : "%d per sample, %s".formatted(features.getAsLong(), sample);
    }

    private static List<String> words(List<Value> values) {
        return values.stream().map(Value::toString).toList();
    }

    private static String text(Object fact) {
        return fact instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(fact);
    }
}
