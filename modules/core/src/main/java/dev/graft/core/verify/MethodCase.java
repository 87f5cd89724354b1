package dev.graft.core.verify;

import java.util.Map;

/**
 * What is known of a method: for these inputs and parameters, these values.
 *
 * @param name of the case
 * @param method the method, and after an underscore what is special in this case
 * @param expected by name: numbers, and lists and maps of these
 * @param tolerance the relative error that passes, at least 0
 */
public record MethodCase(
        String name, String method, Values inputs, Values parameters, Map<String, Object> expected, double tolerance) {}
