package dev.graft.onnx.verify;

import dev.graft.core.GraftException;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.TensorFile;
import dev.graft.onnx.graph.Value;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network with numbers that are known of it, as a folder in the layout of ONNX's own backend tests: {@code model.onnx},
 * {@code input_0.pb}, {@code output_0.pb}, and besides those {@code grad_output_0.pb}, the gradient with regard to the
 * output, and {@code grad_input_0.pb}, what it leads to.
 *
 * @param inputs one for each input of the network, by name
 * @param outputs as many as there are files
 * @param upstream the gradients with regard to outputs, by the outputs' names
 * @param gradients those known with regard to inputs, by the inputs' names
 */
public record GradientCase(
        String name,
        Graph graph,
        Map<String, Tensor> inputs,
        Map<String, Tensor> outputs,
        Map<String, Tensor> upstream,
        Map<String, Tensor> gradients) {
    private static final Pattern NUMBERED = Pattern.compile("(?:grad_)?(in|out)put_(\\d{1,9})\\.pb");

    /**
     * The folders of cases in a folder, in order.
     *
     * @throws GraftException if there is none
     */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GraftException(
                    "%s: %s. Name one with a folder for each case: model.onnx, input_0.pb, grad_output_0.pb, grad_input_0.pb."
                            .formatted(folder, Files.exists(folder) ? "a file, and no folder" : "no such folder"));
        }
        try (Stream<Path> within = Files.list(folder)) {
            List<Path> cases = Stream.concat(Stream.of(folder), within)
                    .filter(inside -> Files.exists(inside.resolve("model.onnx")))
                    .sorted()
                    .toList();
            if (cases.isEmpty()) {
                throw new GraftException(
                        "%s: no case in it: none of its folders has a model.onnx. Name a folder whose folders have one."
                                .formatted(folder));
            }
            return cases;
        } catch (AccessDeniedException e) {
            throw new GraftException("%s: cannot be read: permission denied. Make it readable.".formatted(folder), e);
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** What a case is called: as its folder is. */
    public static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /**
     * Reads a case.
     *
     * @throws GraftException if a file is missing or damaged
     */
    public static GradientCase read(Path folder) {
        Graph graph = graph(folder);
        checkNumbers(folder, graph);
        Map<String, Tensor> inputs = tensors(graph.inputs(), i -> folder.resolve("input_" + i + ".pb"));
        for (int i = 0; i < graph.inputs().size(); i++) {
            if (!inputs.containsKey(graph.inputs().get(i).name())) {
                throw new GraftException("%s: the input \"%s\" of model.onnx has no file. Add input_%d.pb."
                        .formatted(folder, graph.inputs().get(i).name(), i));
            }
        }
        Map<String, Tensor> upstream = tensors(graph.outputs(), i -> folder.resolve("grad_output_" + i + ".pb"));
        Map<String, Tensor> gradients = tensors(graph.inputs(), i -> folder.resolve("grad_input_" + i + ".pb"));
        if (upstream.isEmpty() || gradients.isEmpty()) {
            throw new GraftException("%s: no %s. Add it as TensorProto."
                    .formatted(folder, upstream.isEmpty() ? "grad_output_0.pb" : "grad_input_0.pb"));
        }
        gradients.forEach((input, gradient) -> {
            if (!gradient.shape().equals(shape(inputs, input))) {
                throw new GraftException(
                        "%s: the known gradient with regard to \"%s\" has the shape %s, which must be that of the input, %s."
                                .formatted(folder, input, gradient.shape(), shape(inputs, input)));
            }
        });
        return new GradientCase(
                name(folder),
                graph,
                inputs,
                tensors(graph.outputs(), i -> folder.resolve("output_" + i + ".pb")),
                upstream,
                gradients);
    }

    /** A file for an input or output that the network has not would be left out in silence. */
    private static void checkNumbers(Path folder, Graph graph) {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> NUMBERED.matcher(file.getFileName().toString()))
                    .filter(file -> file.matches()
                            && Integer.parseInt(file.group(2))
                                    >= (file.group(1).equals("in") ? graph.inputs() : graph.outputs()).size())
                    .findFirst()
                    .ifPresent(file -> {
                        throw new GraftException(
                                "%s: %s is of no %sput of model.onnx, which has %d inputs and %d outputs. They are counted from 0, without constants."
                                        .formatted(
                                                folder,
                                                file.group(),
                                                file.group(1),
                                                graph.inputs().size(),
                                                graph.outputs().size()));
                    });
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Constants that the file also lists as inputs are inputs where all of those have a file. */
    private static Graph graph(Path folder) {
        Path file = folder.resolve("model.onnx");
        Graph all = GraphFile.readReplaceable(file);
        boolean given =
                Files.exists(folder.resolve("input_%d.pb".formatted(all.inputs().size() - 1)));
        return given ? all : GraphFile.read(file);
    }

    /** The known gradient with regard to an input that has one. */
    public Tensor gradient(String input) {
        return Optional.ofNullable(gradients.get(input)).orElseThrow();
    }

    private static Shape shape(Map<String, Tensor> inputs, String input) {
        return Optional.ofNullable(inputs.get(input)).orElseThrow().shape();
    }

    private static Map<String, Tensor> tensors(List<Value> values, IntFunction<Path> file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (Files.exists(file.apply(i))) {
                tensors.put(values.get(i).name(), TensorFile.read(file.apply(i)));
            }
        }
        return tensors;
    }
}
