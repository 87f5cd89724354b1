package dev.graft.strategies.relational.logic;

import dev.graft.core.relation.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A conjunction of literals that is asked in one world, of some bound variables: whether the others can be chosen so that all
 * are true, and in how many ways.
 *
 * <p>The search is a join by backtracking. At each step the literal with the fewest tuples that can match is taken, by the
 * index of its bound arguments, so that what cannot be true fails first. It is bounded: after {@link #MOST_STEPS} tuples what has been
 * found so far is the answer, the same each time. Thread-safe.
 *
 * <p>Cost: with n literals and at most d tuples for a constant, O(d^n) tuples at worst, O(n d) where all variables are bound.
 */
public final class Body {
    /** Tuples that one question may look at. */
    public static final int MOST_STEPS = 200_000;

    private final FactIndex facts;
    private final int bound;
    private final int variables;
    private final Optional<Goal[]> goals;

    private Body(FactIndex facts, int bound, int variables, Optional<Goal[]> goals) {
        this.facts = facts;
        this.bound = bound;
        this.variables = variables;
        this.goals = goals;
    }

    /**
     * Literals to be asked in a world.
     *
     * @param bound the variables that each question gives, in their order
     */
    public static Body of(List<Literal> literals, List<String> bound, FactIndex facts) {
        Set<String> names = new LinkedHashSet<>(bound);
        literals.forEach(literal -> names.addAll(literal.variables()));
        List<String> variables = List.copyOf(names);
        List<Goal> goals = new ArrayList<>();
        for (Literal literal : literals) {
            Optional<Relation> relation = facts.relation(literal.predicate())
                    .filter(one -> one.arity() == literal.arguments().size());
            if (relation.isEmpty()) {
                return new Body(facts, bound.size(), variables.size(), Optional.empty());
            }
            goals.add(Goal.of(literal, relation.get(), facts, variables));
        }
        return new Body(facts, bound.size(), variables.size(), Optional.of(goals.toArray(Goal[]::new)));
    }

    /**
     * Whether it is true of these constants.
     *
     * @param constants for each bound variable
     */
    public boolean isTrueOf(List<String> constants) {
        return count(constants, 1) > 0;
    }

    /**
     * In how many ways it is true of these constants, up to a limit.
     *
     * @param constants for each bound variable
     * @param most at least 1
     */
    public int count(List<String> constants, int most) {
        if (goals.isEmpty()) {
            return 0;
        }
        int[] values = new int[variables];
        Arrays.fill(values, Proof.FREE);
        for (int v = 0; v < bound; v++) {
            values[v] = facts.constant(constants.get(v));
        }
        return new Proof(goals.get(), values, most).count();
    }
}
