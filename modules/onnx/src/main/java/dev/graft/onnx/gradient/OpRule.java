package dev.graft.onnx.gradient;

import static dev.graft.core.Require.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gradient of an operator, input by input. Each input is differentiable or stopped, on purpose; one that is not
 * named is an error. Written as
 *
 * <pre>{@code
 * op("MatMul", "dA = dY Bᵀ, dB = Aᵀ dY")
 *         .input((n, dy, o) -> o.matMul(dy, o.transposeLast(n.in(1))))
 *         .input((n, dy, o) -> o.matMul(o.transposeLast(n.in(0)), dy))
 * }</pre>
 *
 * @param says the formula, and what holds at kinks and ties
 * @param inputs a rule where an input is differentiable, none where the gradient stops
 * @param rest for the inputs after these, where there can be any number
 */
public record OpRule(String op, String says, List<Optional<Rule>> inputs, Optional<Rule.OfEach> rest) {
    public OpRule {
        inputs = List.copyOf(inputs);
    }

    public static OpRule op(String op, String says) {
        return new OpRule(op, says, List.of(), Optional.empty());
    }

    /** An operator through which no gradient goes, to any of its inputs. */
    public static OpRule nothing(String op, String why) {
        return op(op, why);
    }

    /** The next input is differentiable. */
    public OpRule input(Rule rule) {
        return with(Optional.of(rule));
    }

    /** The gradient stops at the next input. */
    public OpRule stopped() {
        return with(Optional.empty());
    }

    /** All inputs from the next on are differentiable. */
    public OpRule each(Rule.OfEach rule) {
        return new OpRule(op, says, inputs, Optional.of(rule));
    }

    private OpRule with(Optional<Rule> rule) {
        List<Optional<Rule>> more = new ArrayList<>(inputs);
        more.add(rule);
        return new OpRule(op, says, more, rest);
    }

    /**
     * The rule of an input; none where the gradient stops.
     *
     * @throws IllegalArgumentException if other inputs are differentiable, and nothing is said of this one
     */
    public Optional<Rule> of(int input) {
        boolean said = input < inputs.size() || rest.isPresent() || !isDifferentiable();
        require(said, "the rule of %s says nothing of its input %d", op, input);
        return input < inputs.size()
                ? inputs.get(input)
                : rest.map(each -> (n, dy, o) -> each.gradient(n, input, dy, o));
    }

    /** Whether a gradient goes through it at all. */
    public boolean isDifferentiable() {
        return rest.isPresent() || inputs.stream().anyMatch(Optional::isPresent);
    }
}
