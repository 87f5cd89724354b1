package dev.graft.strategies.relational.mapping;

import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Predicate;
import dev.graft.strategies.relational.tree.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a predicate of the source is in the target: a predicate of the same number of arguments, in an order.
 *
 * @param order of each argument of the target's, which of the source's it is
 */
public record Image(Predicate target, List<Integer> order) {
    public Image {
        order = List.copyOf(order);
    }

    /** The predicates of as many arguments as this one, in all orders of them; the order as it is comes first. */
    static List<Image> of(Predicate source, List<Predicate> targets) {
        List<List<Integer>> orders =
                orders(IntStream.range(0, source.arity()).boxed().toList());
        return targets.stream()
                .filter(target -> target.arity() == source.arity())
                .flatMap(target -> orders.stream().map(order -> new Image(target, order)))
                .toList();
    }

    private static List<List<Integer>> orders(List<Integer> places) {
        if (places.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : places) {
            List<Integer> rest =
                    places.stream().filter(place -> !place.equals(first)).toList();
            for (List<Integer> behind : orders(rest)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(behind);
                all.add(order);
            }
        }
        return all;
    }

    /** The literal with the target's predicate. */
    public Literal of(Literal source) {
        return new Literal(
                target.name(), order.stream().map(source.arguments()::get).toList());
    }

    /** As a table has it: {@code advisedby(B, A)}, where the source's predicate has the arguments A, B. */
    @Override
    public String toString() {
        return of(new Literal("", Variables.ofHead(target.arity()))).toString();
    }
}
