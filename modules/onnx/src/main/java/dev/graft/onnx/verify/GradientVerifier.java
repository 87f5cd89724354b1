package dev.graft.onnx.verify;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.Rules;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.prepare.Prepare;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes the outputs and gradients of a case on a device, and how far they are from what is known. */
public final class GradientVerifier {
    private static final int THREADS = 1;

    private final Rules rules;
    private final Device device;

    public GradientVerifier(Rules rules, Device device) {
        this.rules = rules;
        this.device = device;
    }

    /** How the case in a folder comes out, also where it cannot be read or computed. */
    public Outcome verify(Path folder) {
        String name = GradientCase.name(folder);
        try {
            return new Outcome(name, Optional.of(errors(GradientCase.read(folder))), "");
        } catch (GraftException e) {
            return new Outcome(name, Optional.empty(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // a rule that is wrong about one case says nothing about the others
            return new Outcome(name, Optional.empty(), "this is a fault of Graft, not yours: " + e);
        }
    }

    /**
     * The relative errors of a case.
     *
     * @throws dev.graft.core.GraftException if it cannot be computed: an operator without a gradient, files that do not fit
     */
    public RelativeErrors errors(GradientCase one) {
        one.gradients().keySet().forEach(input -> checkFloat(one, input));
        Ops ops = Prepare.ops(one.name(), asGiven(one), 1);
        Map<String, Value> upstream = new LinkedHashMap<>();
        one.upstream().forEach((output, tensor) -> upstream.put(output, upstream(one.name(), ops, output, tensor)));
        Map<String, Value> gradients = Backprop.gradients(
                one.name(), ops, rules, upstream, one.gradients().keySet());
        List<Value> wanted = new ArrayList<>(gradients.values());
        one.outputs().keySet().forEach(output -> wanted.add(numbers(ops, output)));
        Map<String, Floats> computed =
                run(one, ops.graph(wanted.stream().distinct().toList()));
        Map<String, Double> ofOutputs = new LinkedHashMap<>();
        one.outputs()
                .forEach((name, known) -> ofOutputs.put(
                        name,
                        RelativeErrors.between(computed.get(numbers(ops, name).name()), known)));
        Map<String, Double> ofGradients = new LinkedHashMap<>();
        gradients.forEach((name, gradient) ->
                ofGradients.put(name, RelativeErrors.between(computed.get(gradient.name()), one.gradient(name))));
        return new RelativeErrors(ofOutputs, ofGradients);
    }

    private static void checkFloat(GradientCase one, String input) {
        Type type = Optional.ofNullable(one.inputs().get(input)).orElseThrow().type();
        if (type != Type.FLOAT) {
            throw new GraftException(
                    "%s: a gradient with regard to \"%s\" is given, whose numbers are %s. Gradients are of float numbers: write model and files with them."
                            .formatted(one.name(), input, type));
        }
    }

    /** An output of whole numbers or truth values, such as a mask or indices, is compared as real numbers. */
    private static Value numbers(Ops ops, String output) {
        return ops.cast(ops.value(output), Type.FLOAT);
    }

    private static Value upstream(String where, Ops ops, String output, Tensor gradient) {
        Value value = ops.value(output);
        if (value.fixedShape().filter(gradient.shape()::equals).isEmpty()) {
            throw new GraftException(
                    "%s: the gradient of \"%s\" has the shape %s, which must be that of the output, %s."
                            .formatted(where, output, gradient.shape(), value));
        }
        return ops.input(upstream(output), gradient.shape().sizes());
    }

    /** Inputs have the shapes that are given; those that are no float numbers, of 16 bits or 32, are constants. */
    private static Graph asGiven(GradientCase one) {
        Map<String, Tensor> initialisers = new LinkedHashMap<>(one.graph().initialisers());
        List<Value> inputs = new ArrayList<>();
        one.inputs().forEach((name, tensor) -> {
            if (isFloat(tensor)) {
                inputs.add(Value.of(name, Type.FLOAT, tensor.shape()));
            } else {
                initialisers.put(name, tensor);
            }
        });
        return one.graph().withInputs(inputs).withInitialisers(initialisers);
    }

    private Map<String, Floats> run(GradientCase one, Graph graph) {
        Map<String, Floats> inputs = new LinkedHashMap<>();
        one.inputs().forEach((name, tensor) -> {
            if (isFloat(tensor)) {
                inputs.put(name, floats(tensor));
            }
        });
        one.upstream().forEach((output, tensor) -> inputs.put(upstream(output), floats(tensor)));
        try (Session session = Session.open(one.name(), GraphFile.bytes(graph), device, THREADS)) {
            return session.run(inputs);
        }
    }

    private static boolean isFloat(Tensor tensor) {
        return tensor.type() == Type.FLOAT || tensor.type().isHalf();
    }

    private static String upstream(String output) {
        return "gradient of " + output;
    }

    private static Floats floats(Tensor tensor) {
        return Floats.of(tensor.floats(), tensor.shape().sizes());
    }
}
