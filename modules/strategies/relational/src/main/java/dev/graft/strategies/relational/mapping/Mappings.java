package dev.graft.strategies.relational.mapping;

import dev.graft.core.knowledge.KnowledgeBase;
import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Predicate;
import dev.graft.core.relation.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The mappings that are allowed between two vocabularies.
 *
 * @param given what is known of them, by name
 */
public record Mappings(Schema source, Predicate asks, Schema target, Predicate asked, Map<String, String> given) {
    /** Mappings that are looked at for one conjunction. */
    public static final int MOST = 2_000;

    /** Those between two knowledge bases. */
    public static Mappings between(KnowledgeBase source, KnowledgeBase target, Map<String, String> given) {
        return new Mappings(source.schema(), source.asked(), target.schema(), target.asked(), given);
    }

    /** What the heads of rules may become: the predicate that is asked, in each order of its arguments that its types allow. */
    public List<PredicateMapping> heads() {
        return Image.of(asks, List.of(asked)).stream()
                .flatMap(image -> PredicateMapping.empty().with(asks, image).stream())
                .toList();
    }

    /**
     * Every mapping that decides all predicates of a conjunction, beyond what another one does; of more than {@value #MOST} the first.
     *
     * @param nothing whether a predicate may become nothing
     */
    public List<PredicateMapping> deciding(PredicateMapping from, List<Literal> body, boolean nothing) {
        List<PredicateMapping> all = new ArrayList<>();
        addDeciding(from, body, nothing, all);
        return all;
    }

    private void addDeciding(PredicateMapping from, List<Literal> body, boolean nothing, List<PredicateMapping> all) {
        if (all.size() >= MOST) {
            return;
        }
        if (body.isEmpty()) {
            all.add(from);
            return;
        }
        Literal first = body.get(0);
        List<PredicateMapping> choices =
                from.decides(first.predicate()) ? List.of(from) : deciding(from, first, nothing);
        for (PredicateMapping choice : choices) {
            addDeciding(choice, body.subList(1, body.size()), nothing, all);
        }
    }

    private List<PredicateMapping> deciding(PredicateMapping from, Literal literal, boolean nothing) {
        Predicate predicate = source.predicate(literal.predicate());
        boolean known = given.containsKey(predicate.name());
        List<Predicate> targets = known
                ? List.of(target.predicate(Objects.requireNonNull(given.get(predicate.name()))))
                : target.predicates().stream()
                        .filter(one -> !one.equals(asked) && !given.containsValue(one.name()))
                        .toList();
        List<PredicateMapping> all = new ArrayList<>();
        for (Image image : Image.of(predicate, targets)) {
            from.with(predicate, image).ifPresent(all::add);
        }
        if (nothing && (!known || all.isEmpty())) {
            all.add(from.without(predicate));
        }
        return all;
    }
}
