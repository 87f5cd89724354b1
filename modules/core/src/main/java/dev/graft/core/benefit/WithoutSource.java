package dev.graft.core.benefit;

import dev.graft.core.control.Control;
import dev.graft.core.control.ControlArm;
import dev.graft.core.result.Contender;
import dev.graft.core.result.Run;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import java.util.Optional;
import java.util.Set;

/** Which contender of a run is the same algorithm without what it transfers. */
final class WithoutSource {
    private static final Set<Family> OF_SAMPLES =
            Set.of(Family.INSTANCE, Family.FEATURE, Family.HETEROGENEOUS, Family.CONFUSION);

    private WithoutSource() {}

    /** The fact of a run's scenario that names its backbone. */
    private static final String BACKBONE = "backbone";

    /**
     * What uses source samples is without them the learner on the target's labels alone; what inherits a network is without it
     * the same on a network whose numbers are drawn anew. Without a backbone the learner on the target's labels alone is scratch.
     */
    static Optional<Contender> of(Run run, Contender contender) {
        return usesSamples(contender)
                ? run.withRole(Role.TARGET_ONLY).or(() -> run.withRole(Role.SCRATCH)
                        .filter(scratch -> !run.scenario().containsKey(BACKBONE)))
                : run.controls().stream()
                        .filter(arm -> arm.of().equals(contender.name()) && arm.control() == Control.RANDOM_BACKBONE)
                        .map(ControlArm::contender)
                        .findFirst();
    }

    private static boolean usesSamples(Contender contender) {
        return OF_SAMPLES.contains(contender.family())
                || contender.role() == Role.SOURCE_ONLY
                || (contender.family() == Family.BASELINE && contender.role() == Role.TRANSFER);
    }
}
