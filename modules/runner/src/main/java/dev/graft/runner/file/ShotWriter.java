package dev.graft.runner.file;

import dev.graft.runner.experiment.ClassChoice;
import dev.graft.runner.experiment.Described;
import dev.graft.runner.experiment.EpisodeScenario;
import dev.graft.runner.experiment.EpisodeScenario.Novel;
import dev.graft.runner.experiment.ZeroShotScenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes scenarios of few labels and of none. */
final class ShotWriter {
    private ShotWriter() {}

    static void add(EpisodeScenario scenario, Map<String, Object> values) {
        if (!scenario.base().isEmpty()) {
            values.put(
                    "base",
                    scenario.base().stream().map(ExperimentWriter::domain).toList());
        }
        values.put(
                EpisodeReader.NOVEL,
                scenario.novel() instanceof Novel.Apart apart
                        ? ExperimentWriter.domain(apart.samples())
                        : classes(((Novel.OfBase) scenario.novel()).classes()));
        values.put("way", scenario.way());
        values.put("queries", scenario.queries());
        values.put("episodes", scenario.episodes());
        scenario.backbone()
                .ifPresent(backbone -> values.put("backbone", ExperimentWriter.plugin("backbone", backbone)));
        values.put(ScenarioReader.SPLIT, scenario.split());
    }

    static void add(ZeroShotScenario scenario, Map<String, Object> values) {
        values.put("data", ExperimentWriter.domain(scenario.data()));
        values.put(ZeroShotReader.UNSEEN, classes(scenario.unseen()));
        values.put(DescribedReader.KEY, descriptors(scenario.descriptors()));
        values.put(ZeroShotReader.GENERALISED, scenario.generalised());
        values.put("held-out", scenario.heldOut().of());
        scenario.backbone()
                .ifPresent(backbone -> values.put("backbone", ExperimentWriter.plugin("backbone", backbone)));
        values.put(ScenarioReader.SPLIT, scenario.split());
    }

    private static Object classes(ClassChoice choice) {
        return choice instanceof ClassChoice.Share share ? share.of() : ((ClassChoice.Named) choice).names();
    }

    private static Object descriptors(Described described) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (described instanceof Described.ByFile file) {
            values.put(DescribedReader.FILE, file.file());
        } else if (described instanceof Described.ByNames names) {
            values.put(DescribedReader.NAMES, names.text());
        } else if (described instanceof Described.ByTexts texts) {
            values.put(DescribedReader.TEXTS, new TreeMap<>(texts.texts()));
        } else {
            return DescribedReader.ATTRIBUTES;
        }
        described
                .embeddedBy()
                .ifPresent(backbone ->
                        values.put(DescribedReader.BACKBONE, ExperimentWriter.plugin("backbone", backbone)));
        return values;
    }
}
