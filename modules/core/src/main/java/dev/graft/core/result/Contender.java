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
 */
public record Contender(
        String name,
        String strategy,
        Family family,
        Role role,
        String summary,
        Citation citation,
        Map<String, String> settings) {}
