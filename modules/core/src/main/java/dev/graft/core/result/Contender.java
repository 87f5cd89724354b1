package dev.graft.core.result;

import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.Family;
import dev.graft.core.strategy.Role;
import java.util.Map;

/**
 * A strategy with its settings, as it stands in the tables and charts of a run.
 *
 * @param name unique in the run; the strategy's id unless the experiment says otherwise
 * @param settings resolved, in the order of the settings record
 * @param transductive whether it looks, without labels, at the very samples that it is judged on
 */
public record Contender(
        String name,
        String strategy,
        Family family,
        Role role,
        String summary,
        Citation citation,
        Map<String, String> settings,
        boolean transductive) {
    /** One that does not look at what it is judged on. */
    public Contender(
            String name,
            String strategy,
            Family family,
            Role role,
            String summary,
            Citation citation,
            Map<String, String> settings) {
        this(name, strategy, family, role, summary, citation, settings, false);
    }
}
