package dev.graft.runner.cost;

import dev.graft.core.GraftException;
import dev.graft.core.result.FitCost;
import dev.graft.core.result.Trial;
import dev.graft.runner.store.CostAnswer;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A fit in a Java of its own, with the class path and the options of this one but for those on the heap: it begins small, is
 * collected by one thread, holds little garbage, and gives back what is free. So what is resident follows what is in use,
 * which with the usual collectors it does not. What {@code malloc} has free goes back to the system too.
 */
final class LoneProcess {
    private static final List<String> HEAP = List.of(
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-XX:MaxNewSize=16m",
            "-XX:MinHeapFreeRatio=5",
            "-XX:MaxHeapFreeRatio=10",
            "-XX:-ShrinkHeapInSteps");

    /** Options of this Java that speak against those, or that two processes cannot both have. */
    private static final String NOT_HANDED_ON = "-Xm[sn].*|-XX:[+-]Use\\w*GC|-XX:(Max)?NewSize=.*|-XX:Initial.*|"
            + "-XX:M(in|ax)HeapFreeRatio=.*|-XX:[+-]ShrinkHeapInSteps|-XX:\\+AlwaysPreTouch|-agent.*|-javaagent.*|-Xrun.*";

    private static final String FREE_AT = "131072";

    private LoneProcess() {}

    /**
     * What the fit of a trial takes.
     *
     * @param scratch a folder for files that are not kept
     * @throws GraftException if it could not be measured, with the reason alone
     */
    static FitCost measure(Path folder, Trial trial, Path cache, Path scratch) {
        try {
            Path answer = Files.createTempFile(scratch, "answer", ".json");
            Path said = Files.createTempFile(scratch, "said", ".txt");
            Process process = start(command(MeasuredFit.words(folder, trial, cache, answer)), said.toFile());
            int code = await(process);
            return CostAnswer.read(answer)
                    .orElseThrow(() -> new GraftException(
                            "its process ended with exit code %d%s.".formatted(code, lastWords(said))));
        } catch (IOException e) {
            throw new GraftException("its process could not be started: %s.".formatted(e.getMessage()), e);
        }
    }

    /** The command of a Java like this one that runs {@link MeasuredFit}. */
    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(handedOn(ManagementFactory.getRuntimeMXBean().getInputArguments()));
        command.addAll(HEAP);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MeasuredFit.class.getName()));
        command.addAll(words);
        return command;
    }

    static List<String> handedOn(List<String> options) {
        return options.stream().filter(option -> !option.matches(NOT_HANDED_ON)).toList();
    }

    private static Process start(List<String> command, File said) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        // their options are among those of this process already
        Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", FREE_AT);
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", FREE_AT);
        return builder.start();
    }

    /** Waits; who is interrupted, or ended, takes the process along. */
    private static int await(Process process) {
        Thread onExit = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(onExit);
            return code;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CancellationException("the measuring was cancelled");
        }
    }

    private static String lastWords(Path said) {
        try { // whatever its encoding
            return new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((one, next) -> next)
                    .map(line -> ", and its last words were: " + line.strip())
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
