package dev.graft.core.verify;

import java.util.Map;

/**
 * Computes what reference cases hold of a method, so that it can be compared. Found by {@link java.util.ServiceLoader}: a method
 * is checked where its module is on the class path. Stateless.
 */
public interface ReferenceMethod {
    /** The method: that of cases that are called so, or so with more after an underscore, as "kmm" is of "kmm_B3". */
    String name();

    /**
     * Computes a case.
     *
     * @return by the names in the case's expected values: numbers, arrays of numbers, and lists and maps of these; names that
     *     the case does not have are not compared
     * @throws IllegalArgumentException if the case asks for what this method does not do
     */
    Map<String, Object> of(Values inputs, Values parameters);

    /** When a value agrees with the expected one; the notes of cases say what is unique of a method, and what is not. */
    default Agreement agreement(String quantity) {
        return Agreement.EQUAL;
    }
}
