package dev.graft.onnx.gradient;

import static dev.graft.core.Require.require;

import dev.graft.onnx.graph.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The operators whose gradient is known, each by one rule. Immutable. */
public final class Rules {
    private final NavigableMap<String, OpRule> byOp;

    private Rules(NavigableMap<String, OpRule> byOp) {
        this.byOp = Collections.unmodifiableNavigableMap(byOp);
    }

    /** These; each operator once. */
    public static Rules of(Collection<OpRule> rules) {
        TreeMap<String, OpRule> byOp = new TreeMap<>();
        for (OpRule rule : rules) {
            require(byOp.put(rule.op(), rule) == null, "two rules for %s", rule.op());
        }
        return new Rules(byOp);
    }

    /** With another rule, in place of one for the same operator. */
    public Rules with(OpRule rule) {
        TreeMap<String, OpRule> more = new TreeMap<>(byOp);
        more.put(rule.op(), rule);
        return new Rules(more);
    }

    /** The rule for a node; none for operators that are not ONNX's own. */
    public Optional<OpRule> of(Node node) {
        return node.domain().isEmpty() ? Optional.ofNullable(byOp.get(node.op())) : Optional.empty();
    }

    /** All rules, by operator. */
    public Collection<OpRule> all() {
        return byOp.values();
    }
}
