package dev.graft.strategies.relational.logic;

import dev.graft.core.relation.Literal;
import java.util.List;

/**
 * A literal as it is asked in one world: for each argument the slot of its variable, or the constant it is.
 *
 * @param slots of variables; -1 for a constant
 * @param constants where there is no variable
 */
record Goal(Relation relation, int[] slots, int[] constants) {
    static Goal of(Literal literal, Relation relation, FactIndex facts, List<String> variables) {
        int arity = literal.arguments().size();
        int[] slots = new int[arity];
        int[] constants = new int[arity];
        for (int a = 0; a < arity; a++) {
            String argument = literal.arguments().get(a);
            slots[a] = variables.indexOf(argument);
            constants[a] = slots[a] < 0 ? facts.constant(argument) : FactIndex.UNKNOWN;
        }
        return new Goal(relation, slots, constants);
    }

    /** What an argument is with these values of variables; {@link Proof#FREE} if it is open. */
    int value(int argument, int[] values) {
        return slots[argument] < 0 ? constants[argument] : values[slots[argument]];
    }
}
