package dev.graft.runner.cost;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of a process that is resident, Java's and native, and its high-water mark, as Linux keeps them; pages that are
 * shared with other processes or mapped from files are counted too.
 *
 * @param process its folder in {@code /proc}
 */
record ResidentMemory(Path process) {
    private static final String NOW = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    /** What the kernel takes for: set the high-water mark to what is resident now. */
    private static final String FORGET = "5";

    /** That of this process. */
    static ResidentMemory own() {
        return new ResidentMemory(Path.of("/proc/self"));
    }

    /** Does nothing where memory can be measured; the kernel may have no such files, or may not let them be written. */
    void requireMeasurable() {
        try {
            forgetPeak();
            bytes(NOW);
            bytes(PEAK);
        } catch (GraftException e) {
            throw new GraftException(
                    "the memory of a fit cannot be measured here: %s It takes Linux, whose kernel keeps the high-water mark of a process and lets it be reset. Run it there."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** The bytes that are resident now. */
    long now() {
        return bytes(NOW);
    }

    /** The most bytes that were resident since {@link #forgetPeak}. */
    long peak() {
        return bytes(PEAK);
    }

    /** Begins to look for the peak anew. */
    void forgetPeak() {
        Path file = process.resolve("clear_refs");
        try {
            Files.writeString(file, FORGET);
        } catch (IOException e) {
            throw new GraftException(file + " cannot be written.", e);
        }
    }

    private long bytes(String key) {
        Path file = process.resolve("status");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("kB", "").strip())
                    .mapToLong(kilobytes -> 1024 * Long.parseLong(kilobytes))
                    .findFirst()
                    .orElseThrow(() -> new GraftException("%s has no %s".formatted(file, key)));
        } catch (IOException e) {
            throw new GraftException(file + " cannot be read.", e);
        }
    }
}
