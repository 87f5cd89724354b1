package dev.graft.onnx.train;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a batch, one behind the other, all of it. */
record Parts(List<Part> all) {
    Parts {
        all = List.copyOf(all);
    }

    boolean has(String name) {
        return all.stream().anyMatch(part -> part.name().equals(name));
    }

    Part named(String name) {
        return all.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part \"" + name + "\" in " + all));
    }

    /** How many rows the batch has. */
    int rows() {
        return all.get(all.size() - 1).to();
    }

    /** The rows of a part, of a value with a row for each sample of the batch. */
    Value rows(Ops o, Value value, String name) {
        Part part = named(name);
        boolean isAll = part.size() == value.sizes()[0];
        return isAll ? value : o.slice(value, 0, part.from(), part.to());
    }

    /** The mean of a value of each part that has labels, by their shares; none where no part has. */
    Optional<Value> mean(Ops o, Function<String, Value> of) {
        List<Part> labelled = all.stream().filter(part -> part.share() > 0).toList();
        double shares = labelled.stream().mapToDouble(Part::share).sum();
        return labelled.stream()
                .map(part -> o.mul(of.apply(part.name()), part.share() / shares))
                .reduce(o::add);
    }
}
