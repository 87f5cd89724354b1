package dev.graft.runner.file;

import dev.graft.data.DataSet;
import dev.graft.runner.experiment.Chosen;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.experiment.Scenario;
import dev.graft.runner.experiment.Scenario.Unlabelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the section {@code scenario}. */
final class ScenarioReader {
    private ScenarioReader() {}

    static Optional<Scenario> read(Section section, PluginReader plugins, Problems problems) {
        section.word("kind", "adaptation", List.of("adaptation"));
        section.required("source");
        List<Chosen<DataSet<?>>> sources = new ArrayList<>();
        for (Value value : section.items("source")) {
            plugins.read(value, "data", Known.dataSets()).ifPresent(sources::add);
        }
        Optional<Chosen<DataSet<?>>> target =
                section.required("target").flatMap(value -> plugins.read(value, "data", Known.dataSets()));
        double heldOut = section.between("held-out", Scenario.DEFAULT_HELD_OUT, 0, 1);
        List<String> views =
                Stream.of(Unlabelled.values()).map(Unlabelled::word).toList();
        Unlabelled unlabelled =
                Unlabelled.valueOf(section.word("unlabelled", "train", views).toUpperCase(Locale.ROOT));
        boolean targetLabels =
                section.word("target-labels", "use", List.of("use", "ignore")).equals("use");
        double targetWeight = section.between("target-weight", Scenario.DEFAULT_TARGET_WEIGHT, 0, 1);
        int perClass = section.integer("source-labels-per-class", 0, 1, Integer.MAX_VALUE);
        section.done();
        if (problems.any() || target.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt sourceLabels = perClass == 0 ? OptionalInt.empty() : OptionalInt.of(perClass);
        return Optional.of(
                new Scenario(sources, target.get(), heldOut, unlabelled, targetLabels, targetWeight, sourceLabels));
    }
}
