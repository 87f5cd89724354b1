package dev.graft.core.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where networks run.
 *
 * @param index which graphics card; 0 where there is no choice
 */
public record Device(Kind kind, int index) {
    /** A graphics card if a usable one is there, else the processor. */
    public static final Device AUTO = new Device(Kind.AUTO, 0);

    public static final Device CPU = new Device(Kind.CPU, 0);

    private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,2}))?");

    /** What kind of device. */
    public enum Kind {
        AUTO,
        CPU,
        CUDA
    }

    /** The device that a word of an experiment file names: auto, cpu, cuda or cuda:0; empty if it names none. */
    public static Optional<Device> parse(String word) {
        Matcher cuda = CUDA.matcher(word);
        if (cuda.matches()) {
            return Optional.of(new Device(Kind.CUDA, cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1))));
        }
        return switch (word) {
            case "auto" -> Optional.of(AUTO);
            case "cpu" -> Optional.of(CPU);
            default -> Optional.empty();
        };
    }

    /** The word in experiment files. */
    public String word() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case CUDA -> "cuda:" + index;
        };
    }
}
