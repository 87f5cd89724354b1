package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches the test that divides examples best: of one literal, or of two where the second speaks of an object that the first has
 * found, or the first is one of the {@link #BEAM} best by itself.
 *
 * <p>Cost: with c literals that may follow, c + (c_new + BEAM) c tests of the examples, of which each is asked once for all trees.
 */
final class SplitSearch {
    /** Literals that are extended although they find no new object. */
    static final int BEAM = 10;
    /** What rounding leaves of a gain that is none. */
    private static final double LEAST_GAIN = 1e-9;

    private final Candidates candidates;
    private final Coverage coverage;
    private final int literals;

    SplitSearch(Candidates candidates, Coverage coverage, int literals) {
        this.candidates = candidates;
        this.coverage = coverage;
        this.literals = literals;
    }

    /** A test, and what it does. */
    record Split(List<Literal> literals, Division division, double gain) {}

    /** The best test of examples behind the tests that are true of them; of equals, the first. Empty where none divides them. */
    Optional<Split> best(List<Literal> path, double[] targets, int... examples) {
        List<Literal> firsts = candidates.after(path);
        List<Split> ofOne = new ArrayList<>();
        for (Literal first : firsts) {
            ofOne.add(split(path, List.of(first), targets, examples, examples));
        }
        Optional<Split> best = ofOne.stream().reduce(SplitSearch::better);
        if (literals > 1) {
            List<Split> beam = ofOne.stream()
                    .sorted(Comparator.comparingDouble(Split::gain).reversed())
                    .limit(BEAM)
                    .toList();
            Set<Set<Literal>> tried = new HashSet<>();
            for (Split one : ofOne) {
                best = Stream.concat(best.stream(), ofTwo(one, beam.contains(one), path, tried, targets, examples))
                        .reduce(SplitSearch::better);
            }
        }
        return best.filter(split -> split.gain() > LEAST_GAIN);
    }

    /** The tests that begin with another one, each made when it is asked for. */
    private Stream<Split> ofTwo(
            Split one, boolean inBeam, List<Literal> path, Set<Set<Literal>> tried, double[] targets, int... examples) {
        Literal first = one.literals().get(0);
        Set<String> fresh = fresh(path, first);
        if (one.division().yes().length == 0 || (!inBeam && fresh.isEmpty())) {
            return Stream.empty();
        }
        return candidates.after(TreeNode.and(path, one.literals())).stream()
                .filter(second -> inBeam || second.variables().stream().anyMatch(fresh::contains))
                .filter(second -> tried.add(Set.of(first, second)))
                .map(second -> split(
                        path, List.of(first, second), targets, one.division().yes(), examples));
    }

    /** The one that gains more; of equals the first, and those of one literal come first. */
    private static Split better(Split one, Split other) {
        return other.gain() > one.gain() ? other : one;
    }

    /** The variables that a literal brings. */
    private Set<String> fresh(List<Literal> path, Literal literal) {
        Set<String> variables = new HashSet<>(literal.variables());
        path.forEach(before -> before.variables().forEach(variables::remove));
        coverage.head().forEach(variables::remove);
        return variables;
    }

    /**
     * A test.
     *
     * @param among the examples of which it can be true
     */
    private Split split(List<Literal> path, List<Literal> test, double[] targets, int[] among, int... examples) {
        Division division = Division.of(coverage, TreeNode.and(path, test), among, examples);
        return new Split(test, division, division.gain(targets));
    }
}
