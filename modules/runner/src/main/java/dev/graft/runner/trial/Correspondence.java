package dev.graft.runner.trial;

import dev.graft.core.relation.Predicate;
import java.util.HashMap;
import java.util.Map;

/** Whether one predicate can be another in some order of its arguments, so that those of one type become those of one type. */
final class Correspondence {
    private final Predicate source;
    private final Predicate target;
    private final boolean[] taken;

    private Correspondence(Predicate source, Predicate target) {
        this.source = source;
        this.target = target;
        this.taken = new boolean[source.arity()];
    }

    static boolean isPossible(Predicate source, Predicate target) {
        return source.arity() == target.arity() && new Correspondence(source, target).from(0, Map.of());
    }

    /** Whether the arguments of the target from one on can be found among those that are left. */
    private boolean from(int argument, Map<String, String> types) {
        if (argument == target.arity()) {
            return true;
        }
        String theirs = target.types().get(argument);
        for (int mine = 0; mine < taken.length; mine++) {
            String type = source.types().get(mine);
            if (!taken[mine] && types.getOrDefault(type, theirs).equals(theirs)) {
                taken[mine] = true;
                Map<String, String> wider = new HashMap<>(types);
                wider.put(type, theirs);
                if (from(argument + 1, wider)) {
                    return true;
                }
                taken[mine] = false;
            }
        }
        return false;
    }
}
