package dev.graft.runner;

import dev.graft.core.network.Network;
import dev.graft.runner.experiment.Arm;
import dev.graft.runner.experiment.Experiment;
import dev.graft.runner.trial.Benches;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the numbers of a run come from: what would have to be the same to get the same bytes. */
public final class Provenance {
    private Provenance() {}

    /** The version of this build with its commit. */
    public static String version() {
        Properties build = build();
        boolean changed = build.getProperty("uncommitted-changes", "").equals("true");
        return "%s (%s%s)"
                .formatted(
                        build.getProperty("version", "unknown"),
                        build.getProperty("commit", "unknown"),
                        changed ? " and uncommitted changes" : "");
    }

    /** The Java that runs it. */
    public static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    static Map<String, String> of(Experiment experiment, Benches benches, String engine) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", String.valueOf(experiment.seed()));
        facts.put("threads per trial", String.valueOf(experiment.threads()));
        benches.own().network().ifPresent(n -> facts.put("backbone", words(n)));
        for (Arm arm : experiment.controls()) {
            benches.backbone(arm).ifPresent(n -> facts.put("backbone of " + arm.name(), words(n)));
        }
        facts.put("device", engine.isEmpty() ? "cpu" : engine);
        facts.put("vector extensions", vectorExtensions());
        facts.put("graft", version());
        facts.put("java", java());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return facts;
    }

    private static String words(Network network) {
        return network.name() + ", sha256 " + network.sha256();
    }

    private static Properties build() {
        Properties build = new Properties();
        try (InputStream file = Provenance.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(file, "build.properties is part of the module"));
            return build;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last bits of sums depend on them; known on Linux, elsewhere left open. */
    private static String vectorExtensions() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                    .findFirst()
                    .map(flags -> Stream.of("avx512f", "avx2", "avx", "sve", "asimd", "sse4_2")
                            .filter(e -> flags.contains(" " + e + " "))
                            .findFirst()
                            .orElse("none"))
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
