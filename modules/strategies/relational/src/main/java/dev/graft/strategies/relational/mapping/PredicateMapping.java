package dev.graft.strategies.relational.mapping;

import dev.graft.core.relation.Literal;
import dev.graft.core.relation.Predicate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A partial map of predicates of the source to those of the target, or to nothing, that is consistent with types: a type of the
 * source is one type of the target, wherever it stands. Two predicates of the source never become one of the target, and none
 * becomes the predicate that is asked but the source's own. Immutable.
 */
public final class PredicateMapping {
    private final Map<String, Optional<Image>> images;
    private final Map<String, String> types;

    private PredicateMapping(Map<String, Optional<Image>> images, Map<String, String> types) {
        this.images = images;
        this.types = types;
    }

    /** The one that decides nothing. */
    static PredicateMapping empty() {
        return new PredicateMapping(Map.of(), Map.of());
    }

    /** The same with one more predicate; empty if that does not fit the others. */
    Optional<PredicateMapping> with(Predicate source, Image image) {
        Map<String, String> wider = new HashMap<>(types);
        for (int a = 0; a < source.arity(); a++) {
            String mine = source.types().get(image.order().get(a));
            String theirs = image.target().types().get(a);
            if (!theirs.equals(wider.computeIfAbsent(mine, type -> theirs))) {
                return Optional.empty();
            }
        }
        boolean taken = images.values().stream().flatMap(Optional::stream).anyMatch(other -> other.target()
                .equals(image.target()));
        return taken ? Optional.empty() : Optional.of(extended(source, Optional.of(image), wider));
    }

    /** The same where one more predicate has no image. */
    PredicateMapping without(Predicate source) {
        return extended(source, Optional.empty(), types);
    }

    private PredicateMapping extended(Predicate source, Optional<Image> image, Map<String, String> wider) {
        Map<String, Optional<Image>> more = new LinkedHashMap<>(images);
        more.put(source.name(), image);
        return new PredicateMapping(more, wider);
    }

    /** Whether it is decided what a predicate becomes. */
    boolean decides(String source) {
        return images.containsKey(source);
    }

    /** How many predicates have an image. */
    int size() {
        return (int) images.values().stream().filter(Optional::isPresent).count();
    }

    /** What is decided, in the order in which it was: predicates of the source, and what they become. */
    public Map<String, Optional<Image>> images() {
        return Collections.unmodifiableMap(images);
    }

    /** What a literal becomes; empty if its predicate has no image. */
    Optional<Literal> of(Literal source) {
        return Objects.requireNonNull(images.getOrDefault(source.predicate(), Optional.empty()))
                .map(image -> image.of(source));
    }

    /** What a conjunction becomes: the literals whose predicates have an image. */
    public List<Literal> of(List<Literal> source) {
        return source.stream().flatMap(literal -> of(literal).stream()).toList();
    }
}
