package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.measure.Measure;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option {@code --measure} of commands that judge kept predictions. */
final class MeasureOption {
    @Option(
            names = "--measure",
            paramLabel = "ID",
            defaultValue = "accuracy",
            description =
                    "What predictions are judged by, as accuracy, macro-f1, log-loss, auc-roc. Default: ${DEFAULT-VALUE}")
    private String id = "accuracy";

    /**
     * The measure.
     *
     * @throws GraftException if there is none of this name
     */
    Measure measure() {
        List<String> known = Stream.of(Measure.values()).map(Measure::id).toList();
        return Measure.withId(id)
                .orElseThrow(() -> new GraftException("unknown measure \"%s\"%s; known: %s."
                        .formatted(id, Nearest.hint(id, known), String.join(", ", known))));
    }
}
