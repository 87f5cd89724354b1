package dev.graft.core.relation;

import static dev.graft.core.Require.require;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One way in which a learner may put a predicate into a rule: {@code movie(-, +)}. It bounds what is searched.
 *
 * @param predicate by name
 * @param places one for each argument
 */
public record Mode(String predicate, List<Place> places) {
    /** What may stand at an argument. */
    public enum Place {
        /** A variable that stands in the rule already. */
        INPUT('+'),
        /** A variable that stands in the rule already, or a new one. */
        OUTPUT('-'),
        /** A constant. */
        CONSTANT('#');

        private final char sign;

        Place(char sign) {
            this.sign = sign;
        }

        /** The sign in schemas. */
        public char sign() {
            return sign;
        }
    }

    public Mode {
        places = List.copyOf(places);
        require(!places.isEmpty(), "a mode of \"%s\" has no argument", predicate);
    }

    /** The modes of a predicate for which none is declared: one argument stands in the rule already, whichever it is. */
    static List<Mode> usual(Predicate predicate) {
        return IntStream.range(0, predicate.arity())
                .mapToObj(input -> new Mode(
                        predicate.name(),
                        IntStream.range(0, predicate.arity())
                                .mapToObj(place -> place == input ? Place.INPUT : Place.OUTPUT)
                                .toList()))
                .toList();
    }

    @Override
    public String toString() {
        return predicate
                + places.stream()
                        .map(place -> String.valueOf(place.sign()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
