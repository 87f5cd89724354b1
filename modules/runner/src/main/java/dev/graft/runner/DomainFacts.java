package dev.graft.runner;

import dev.graft.core.labels.Labelled;
import dev.graft.runner.experiment.DomainScenario;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.experiment.HoldOut;
import dev.graft.runner.trial.DomainBench;
import dev.graft.runner.trial.SharedSamples;
import java.util.Map;
import java.util.stream.IntStream;

/** What an adaptation is about, in the words of its report. */
final class DomainFacts {
    private DomainFacts() {}

    /** Adds them in order. */
    static void add(DomainBench bench, Experiment experiment, Map<String, String> facts) {
        DomainScenario scenario = bench.scenario();
        String kind = scenario.targetLabels() ? "adaptation with some target labels" : "unsupervised adaptation";
        facts.put("kind", kind);
        for (int i = 0; i < scenario.sources().size(); i++) {
            String number = scenario.sources().size() == 1 ? "" : " " + (i + 1);
            facts.put(
                    "source" + number,
                    DataWords.of(scenario.sources().get(i), bench.sources().get(i)));
        }
        facts.put("target", DataWords.of(scenario.target(), pool(bench)));
        DataWords.addBackbone(bench, experiment, facts);
        DataWords.addPreprocessing(scenario, facts);
        int heldOut = bench.heldOut().get(0).positions().length;
        facts.put("held out", heldOut(experiment, bench, scenario));
        scenario.sourceLabelsPerClass()
                .ifPresent(n -> facts.put("source labels", n + " of each class, drawn anew for each seed"));
        int shared = SharedSamples.inSources(bench);
        if (shared > 0) {
            facts.put("held out, and in the source too", shared + " samples that are equal");
        }
        facts.put("training pool", bench.target().size() - heldOut + " target samples");
        facts.put(
                "visible without labels",
                switch (scenario.unlabelled()) {
                    case TRAIN -> "the rest of the training pool";
                    case TEST -> "the held-out samples";
                    case BOTH -> "the rest of the training pool and the held-out samples";
                });
        DataWords.addFeatures(bench.target().samples(), facts);
        facts.put("classes", String.join(", ", bench.target().classes().names()));
    }

    private static String heldOut(Experiment experiment, DomainBench bench, DomainScenario scenario) {
        int[] positions = bench.heldOut().get(0).positions();
        if (scenario.heldOut() instanceof HoldOut.Apart apart) {
            return DataWords.of(apart.samples(), bench.target().select(positions));
        }
        if (experiment.isSingleRun()) {
            return "all target samples, which are visible without labels: a single run";
        }
        return scenario.isTransductive()
                ? "all target samples, which are visible without labels"
                : positions.length + " target samples, the same for every trial"
                        + (scenario.split() == 1 ? "" : ", of split " + scenario.split());
    }

    /** The target without what is held out, where that is a data set of its own. */
    private static Labelled pool(DomainBench bench) {
        return bench.holdOut() instanceof HoldOut.From from
                ? bench.target().select(IntStream.range(0, from.first()).toArray())
                : bench.target();
    }
}
