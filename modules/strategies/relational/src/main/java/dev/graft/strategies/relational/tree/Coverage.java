package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import dev.graft.strategies.relational.logic.Body;
import dev.graft.strategies.relational.logic.FactIndex;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Of which examples a conjunction is true. What has been asked once is remembered: trees of a boosted sum ask the same of the same
 * examples again and again, and only the numbers they are to predict change. Not thread-safe.
 *
 * <p>Memory: two bits for each conjunction and example.
 */
public final class Coverage {
    private final Examples examples;
    private final List<String> head;
    private final Map<List<Literal>, Known> known = new HashMap<>();

    /** What is known of a conjunction. */
    private record Known(BitSet asked, BitSet covered) {}

    /**
     * The coverage of examples.
     *
     * @param head the variables that stand for their constants
     */
    public Coverage(Examples examples, List<String> head) {
        this.examples = examples;
        this.head = List.copyOf(head);
    }

    /** How many examples there are. */
    public int size() {
        return examples.size();
    }

    /** The variables that stand for the constants of an example. */
    List<String> head() {
        return head;
    }

    /** Those of these examples of which it is true, in their order. */
    public int[] of(List<Literal> body, int... among) {
        if (body.isEmpty()) {
            return among;
        }
        Known ofBody = known.computeIfAbsent(body, b -> new Known(new BitSet(), new BitSet()));
        Map<FactIndex, Body> compiled = new HashMap<>();
        for (int example : among) {
            if (!ofBody.asked().get(example)) {
                Body goal = compiled.computeIfAbsent(examples.facts(example), facts -> Body.of(body, head, facts));
                ofBody.covered().set(example, goal.isTrueOf(examples.constants(example)));
                ofBody.asked().set(example);
            }
        }
        return IntStream.of(among).filter(ofBody.covered()::get).toArray();
    }

    /** In how many ways it is true of an example, up to a limit; nothing is remembered. */
    public int count(List<Literal> body, int example, int most) {
        return Body.of(body, head, examples.facts(example)).count(examples.constants(example), most);
    }
}
