package dev.graft.strategies.parameter;

import dev.graft.core.network.Network;
import dev.graft.core.strategy.Exhibit;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.Frozen;
import dev.graft.onnx.tune.Trained;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The six steps of a fine-tuning as they were taken. */
final class SixSteps {
    private SixSteps() {}

    /**
     * A row for each step.
     *
     * @param cut the model before any training
     * @param last the model after all
     * @param freeze what was to stay frozen, in words
     */
    static Exhibit of(Network backbone, Model cut, Model last, List<String> freeze, List<Trained> stages) {
        Set<String> frozen = new Freezing(freeze).frozen(cut);
        int head = Freezing.head(cut).size();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "1 obtain", backbone.name(), "sha256 " + backbone.sha256().substring(0, 16)));
        rows.add(List.of("2 cut", backbone.cut(), "the layers behind it are left out"));
        rows.add(List.of("3 freeze", String.join(", ", freeze), kept(cut, last, frozen)));
        rows.add(List.of(
                "4 add a head", cut.classes().size() + " classes", head + " parameters; its last layer begins at 0"));
        for (Trained stage : stages) {
            boolean isHead = stage.stage().name().equals("head");
            rows.add(List.of(
                    isHead ? "5 train the head" : "6 fine-tune",
                    "rate " + stage.attempt().rate(),
                    "%d steps kept of %d, ended %s"
                            .formatted(
                                    stage.attempt().kept(),
                                    stage.attempt().steps(),
                                    stage.attempt().end())));
        }
        return new Exhibit.Table("The six steps", List.of("step", "what", "how it went"), rows);
    }

    private static String kept(Model cut, Model last, Set<String> frozen) {
        if (frozen.isEmpty()) {
            return "no parameter stays as it is";
        }
        String before = Frozen.hash(cut, frozen);
        String after = Frozen.hash(last, frozen);
        return "%d parameters stay as they are: %s before, %s after%s"
                .formatted(frozen.size(), before, after, before.equals(after) ? ", equal" : ", NOT EQUAL");
    }
}
