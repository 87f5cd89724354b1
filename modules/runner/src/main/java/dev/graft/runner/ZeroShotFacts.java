package dev.graft.runner;

import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.runner.experiment.Described;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.ZeroShotScenario;
import dev.graft.runner.trial.ZeroShotBench;
import java.util.List;
import java.util.Map;

/** What zero-shot learning is about, in the words of its report. */
final class ZeroShotFacts {
    private ZeroShotFacts() {}

    /** Adds them in order. */
    static void add(ZeroShotBench bench, Experiment experiment, Map<String, String> facts) {
        ZeroShotScenario scenario = bench.scenario();
        facts.put("kind", "zero-shot learning" + (scenario.generalised() ? ", generalised" : ""));
        facts.put("data", DataWords.of(scenario.data(), bench.all()));
        facts.put("seen classes", bench.seen().isEmpty() ? "none" : counted(bench.seen()));
        facts.put("unseen classes", counted(bench.unseen()));
        facts.put("descriptors", descriptors(bench));
        DataWords.addBackbone(bench, experiment, facts);
        DataWords.addPreprocessing(scenario, facts);
        facts.put(
                "held out",
                "a share of %s of each %sclass, split %d, the same for every trial"
                        .formatted(scenario.heldOut().of(), scenario.generalised() ? "" : "unseen ", scenario.split()));
        facts.put(
                "budgets", "labels of each unseen class, for strategies that need some; zero-shot strategies see none");
        if (scenario.generalised()) {
            facts.put(
                    "one number",
                    "the harmonic mean of samples of seen and of unseen classes, each told among all classes");
        }
    }

    private static String counted(List<String> names) {
        return "%d: %s".formatted(names.size(), DataWords.listed(names));
    }

    private static String descriptors(ZeroShotBench bench) {
        Described described = bench.scenario().descriptors();
        String embedded = described
                .embeddedBy()
                .map(backbone -> ", embedded by " + DataWords.of(backbone))
                .orElse("");
        if (described instanceof Described.ByNames names) {
            return "the text \"%s\"%s".formatted(names.text(), embedded);
        }
        if (described instanceof Described.ByTexts) {
            return "a text for each class" + embedded;
        }
        Samples numbers = bench.descriptors().samples();
        String wide = numbers instanceof Dense table
                ? "%d numbers for each class%s"
                        .formatted(
                                table.features(), table.names().isEmpty() ? "" : ": " + DataWords.listed(table.names()))
                : "numbers";
        return wide + (described instanceof Described.ByFile file ? ", from " + file.file() : ", the data set's own");
    }
}
