package dev.graft.strategies.parameter;

import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import java.util.List;

/**
 * A network as it begins to be trained on the target's labels.
 *
 * @param model with its head trained, or all of it on the source
 * @param parameters what is trained of it
 */
record Start(Model model, List<Parameter> parameters, Adaptation seen) {
    /** The trained parameters that were inherited: those of a backbone, or all of a network that was trained on the source. */
    List<String> inherited() {
        return parameters.stream()
                .map(Parameter::name)
                .filter(name -> model.backbone().isEmpty() || !name.startsWith(Backbones.HEAD))
                .toList();
    }

    /** The others, which are new. */
    List<String> added() {
        List<String> inherited = inherited();
        return parameters.stream()
                .map(Parameter::name)
                .filter(name -> !inherited.contains(name))
                .toList();
    }
}
