package dev.graft.report;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.result.Contender;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The contenders of the synthetic run and how good each is. */
public final class Cast {
    private Cast() {}

    public static List<Contender> all() {
        return List.of(
                contender("scratch", Family.BASELINE, "The learner on the target's labels alone."),
                contender("source-only", Family.BASELINE, "The learner on the source's labels alone."),
                contender("pooled", Family.BASELINE, "The learner on source and target labels together."),
                contender("coral", Family.FEATURE, "Aligns the covariance of the source with that of the target."),
                contender("tca", Family.FEATURE, "Finds components in which the domains have the same mean."),
                contender("kmm", Family.INSTANCE, "Weighs source samples so that their mean is the target's."),
                contender("subspace-alignment", Family.FEATURE, "Turns the source's principal axes to the target's."),
                contender("word-vectors", Family.SHOT, "Classes by their descriptions."),
                contender("all-labels", Family.BASELINE, "The learner on every label of the target's pool."));
    }

    /** Those of a run with control arms. */
    static List<Contender> controlled() {
        return List.of(
                contender("scratch", Family.BASELINE, "The learner on the target's labels alone."),
                contender("source-only", Family.BASELINE, "The learner on the source's labels alone."),
                contender(
                        "target-only", Family.BASELINE, "The learner on the target's labels, as the others see them."),
                contender("coral", Family.FEATURE, "Aligns the covariance of the source with that of the target."),
                contender("kmm", Family.INSTANCE, "Weighs source samples so that their mean is the target's."),
                contender("all-labels", Family.BASELINE, "The learner on every label of the target's pool."));
    }

    /** Shuffled labels lose the gain of coral, an unrelated source keeps it; kmm cannot do with one. */
    static List<ControlArm> arms() {
        return List.of(
                arm("coral", Control.SHUFFLED_SOURCE),
                arm("coral", Control.UNRELATED_SOURCE),
                arm("kmm", Control.SHUFFLED_SOURCE),
                arm("kmm", Control.UNRELATED_SOURCE));
    }

    private static ControlArm arm(String of, Control control) {
        String name = of + ", " + control.id();
        return new ControlArm(control, of, contender(name, Family.FEATURE, "An arm."));
    }

    public static Contender contender(String name, Family family, String summary) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("components", "20");
        settings.put("ridge", "1.0E-3");
        return new Contender(
                name,
                name,
                family,
                role(name),
                summary,
                new Citation(
                        "B. Sun, J. Feng, K. Saenko: Return of Frustratingly Easy Domain Adaptation, AAAI 2016",
                        "10.1609/aaai.v30i1.10306"),
                settings);
    }

    public static Role role(String name) {
        return switch (name) {
            case "scratch" -> Role.SCRATCH;
            case "source-only" -> Role.SOURCE_ONLY;
            case "target-only" -> Role.TARGET_ONLY;
            case "all-labels" -> Role.UPPER_BOUND;
            default -> Role.TRANSFER;
        };
    }

    public static double accuracy(String name, double labels) {
        double grown = 1 - Math.exp(-labels / 3);
        return switch (name) {
            case "scratch" -> 0.1 + 0.76 * grown;
            case "source-only" -> 0.52;
            case "pooled" -> 0.52 + 0.35 * grown;
            case "target-only" -> 0.15 + 0.75 * grown;
            case "coral, shuffled-source" -> 0.2 + 0.3 * grown;
            case "coral, unrelated-source" -> 0.62 + 0.24 * grown;
            case "kmm, shuffled-source" -> 0.4 + 0.44 * grown;
            case "coral" -> 0.63 + 0.24 * grown;
            case "tca" -> 0.58 + 0.27 * grown;
            case "kmm" -> 0.53 + 0.33 * grown;
            case "subspace-alignment" -> 0.45 + 0.32 * grown;
            default -> 0.93;
        };
    }

    public static double seconds(String name) {
        return switch (name) {
            case "scratch", "source-only" -> 0.08;
            case "tca" -> 14;
            case "kmm" -> 41;
            default -> 0.6;
        };
    }

    /** How many numbers a fit trains; a learner that does not say is among them. */
    static OptionalLong parameters(String name) {
        return switch (name) {
            case "tca" -> OptionalLong.empty();
            case "kmm" -> OptionalLong.of(0);
            case "pooled" -> OptionalLong.of(1_235_496);
            case "subspace-alignment" -> OptionalLong.of(12_810);
            default -> OptionalLong.of(650);
        };
    }

    static long bytes(String name) {
        return switch (name) {
            case "tca" -> 412_000_000;
            case "kmm" -> 96_000_000;
            case "pooled" -> 31_000_000;
            default -> 9_500_000 + 1_000_000L * name.length();
        };
    }

    /** Whether it takes steps, and hands over snapshots. */
    static boolean trains(String name) {
        return List.of("scratch", "pooled", "coral", "tca", "kmm").contains(name);
    }

    /** In how many steps it has learned most of what it will. */
    static double pace(String name) {
        return switch (name) {
            case "scratch" -> 90;
            case "pooled" -> 40;
            case "tca" -> 8;
            default -> 18;
        };
    }
}
