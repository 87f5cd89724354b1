package dev.graft.strategies.multitask;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.transfer.MultiTask;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.NetworkSettings;
import java.util.List;
import java.util.Optional;

/**
 * A network of several tasks before it is trained.
 *
 * @param model whose scores are those of all tasks side by side
 * @param parameters what is trained
 * @param shared the names of those of them that the losses of several tasks may reach: all but those of heads
 * @param representation the name of what all heads read, where it is the same
 * @param statistics whether running statistics of norms follow the batches
 */
record TaskNetwork(
        Model model,
        List<Parameter> parameters,
        List<String> shared,
        Optional<String> representation,
        boolean statistics) {
    TaskNetwork {
        parameters = List.copyOf(parameters);
        shared = List.copyOf(shared);
    }

    /**
     * One network, and a head for each task.
     *
     * @param heads the layers of each in front of its last, linear one
     */
    static TaskNetwork withHeads(
            NetworkSettings of, Architecture heads, Tasks tasks, MultiTask seen, FitContext context) {
        Model network = of.model(seen.network(), tasks.outputs(), tasks.portions(), context);
        Model model = Heads.of(network, heads, tasks, context);
        List<Parameter> parameters = of.parameters(model);
        return new TaskNetwork(model, parameters, trunk(parameters), network.representation(), of.statistics(model));
    }

    /** The names of the parameters that are those of no head. */
    static List<String> trunk(List<Parameter> parameters) {
        return parameters.stream()
                .map(Parameter::name)
                .filter(name -> !name.startsWith(Heads.PREFIX))
                .toList();
    }
}
