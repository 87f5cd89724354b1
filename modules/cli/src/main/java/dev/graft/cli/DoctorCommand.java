package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.data.catalogue.DataFolders;
import dev.graft.data.catalogue.Entry;
import dev.graft.onnx.runtime.RuntimeFacts;
import dev.graft.runner.Provenance;
import dev.graft.runner.experiment.Known;
import dev.graft.runner.features.FeatureCache;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code graft doctor}: what this machine offers, and what is missing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Say what this machine offers: Java, memory, what networks run on, data, plug-ins.",
        footer = {"", "Example: ./graft doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Format format = new Format();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Map<String, Object>> rows = new ArrayList<>();
        facts().forEach((what, found) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("what", what);
            row.put("found", found);
            rows.add(row);
        });
        format.print(rows, List.of("what", "found"), out);
        return 0;
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("graft", Provenance.version());
        facts.put("java", Provenance.java());
        facts.put(
                "machine",
                "%s %s, %d processors, up to %d MB for Java (JAVA_TOOL_OPTIONS=-Xmx8g gives it more)"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() >> 20));
        networks(facts);
        facts.put("data folders", DataFolders.words());
        long here = Entry.all().stream()
                .map(Entry::presence)
                .filter(presence -> presence.found() == presence.all())
                .count();
        facts.put(
                "data here",
                "%d of %d sets and networks that can be fetched"
                        .formatted(here, Entry.all().size()));
        Path cache = FeatureCache.usualFolder();
        facts.put("features", cache + (Files.isDirectory(cache) ? "" : " (nothing kept yet)"));
        facts.put(
                "plug-ins",
                "%d strategies, %d learners, %d data sets, %d backbones"
                        .formatted(
                                Known.strategies().all().size(),
                                Known.learners().all().size(),
                                Known.dataSets().all().size(),
                                Known.backbones().all().size()));
        return facts;
    }

    private static void networks(Map<String, String> facts) {
        try {
            RuntimeFacts runtime = RuntimeFacts.here();
            facts.put(
                    "networks run on",
                    "ONNX Runtime %s: %s".formatted(runtime.version(), String.join(", ", runtime.providers())));
            Optional<String> missing = runtime.withoutCard();
            facts.put("graphics card", missing.map(why -> "not usable: " + why).orElse("usable"));
        } catch (GraftException broken) {
            facts.put("networks run on", "nothing: " + broken.getMessage());
        }
    }
}
