package dev.graft.core.relation;

import java.util.List;

/**
 * A predicate applied to variables and constants, as a rule has it: {@code movie(M, person1)}. A variable begins with a capital
 * letter or an underscore, a constant with anything else.
 */
public record Literal(String predicate, List<String> arguments) {
    public Literal {
        arguments = List.copyOf(arguments);
    }

    /** Whether an argument is a variable. */
    public static boolean isVariable(String argument) {
        return Character.isUpperCase(argument.charAt(0)) || argument.charAt(0) == '_';
    }

    /** Its variables, in the order in which they first stand there. */
    public List<String> variables() {
        return arguments.stream().filter(Literal::isVariable).distinct().toList();
    }

    @Override
    public String toString() {
        return predicate + "(" + String.join(", ", arguments) + ")";
    }
}
