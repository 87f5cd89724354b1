package dev.graft.onnx.gradient.rules;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Broadcast;
import dev.graft.onnx.ops.Ops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The equation of an Einsum, one letter per axis: an ellipsis is spelt out in letters that the equation does not use, and a
 * result that is not said is the ellipsis and the letters that occur once, in their order.
 *
 * @param operands the letters of each
 * @param result the letters of what is computed
 */
record Equation(List<String> operands, String result) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ELLIPSIS = "...";

    static Equation of(Site n) {
        String[] sides = n.word("equation", "").replace(" ", "").split("->", -1);
        String[] terms = sides[0].split(",", -1);
        int hidden = IntStream.range(0, terms.length)
                .filter(i -> terms[i].contains(ELLIPSIS))
                .map(i -> n.in(i).rank() - (terms[i].length() - ELLIPSIS.length()))
                .max()
                .orElse(0);
        String free = free(String.join("", sides));
        require(hidden <= free.length());
        String all = free.substring(0, hidden);
        List<String> operands =
                Arrays.stream(terms).map(term -> term.replace(ELLIPSIS, all)).toList();
        return new Equation(operands, sides.length == 2 ? sides[1].replace(ELLIPSIS, all) : all + once(sides[0]));
    }

    /** The letters that occur in none of these. */
    private static String free(String used) {
        return LETTERS.chars()
                .filter(letter -> used.indexOf(letter) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void require(boolean enough) {
        if (!enough) {
            throw new NoGradient("its equation needs more than %d letters".formatted(LETTERS.length()));
        }
    }

    private static String once(String terms) {
        return terms.chars()
                .filter(Character::isLetter)
                .filter(letter -> terms.indexOf(letter) == terms.lastIndexOf(letter))
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * With the operand and the result exchanged. What only the operand has is summed there, so its gradient is the same all
     * along: a factor of ones has that letter. A letter that the operand repeats is its diagonal: the gradient is nothing
     * beside it, by a unit matrix as a factor.
     */
    Value gradient(Site n, int operand, Value dy, Ops o) {
        List<String> terms = new ArrayList<>(List.of(result));
        List<Value> factors = new ArrayList<>(List.of(dy));
        for (int j = 0; j < operands.size(); j++) {
            if (j != operand) {
                terms.add(operands.get(j));
                factors.add(n.in(j));
            }
        }
        String own = operands.get(operand);
        String free = free(String.join("", operands));
        String wanted = "";
        for (int axis = 0; axis < own.length(); axis++) {
            String letter = own.substring(axis, axis + 1);
            int size = (int) n.in(operand).sizes()[axis];
            if (wanted.contains(letter)) {
                require(axis < free.length());
                String other = free.substring(axis, axis + 1);
                terms.add(letter + other);
                factors.add(o.constant(unit(size)));
                wanted += other;
            } else {
                if (terms.stream().noneMatch(term -> term.contains(letter))) {
                    terms.add(letter);
                    factors.add(o.constant(ones(size)));
                }
                wanted += letter;
            }
        }
        long[] sizes = sizes(wanted, terms, factors);
        Value gradient = o.einsum(String.join(",", terms) + "->" + wanted, sizes, factors.toArray(Value[]::new));
        return o.expand(gradient, Broadcast.of(sizes, n.in(operand).sizes()));
    }

    /** The greatest size that each letter has; a smaller one is 1, and broadcast. */
    private static long[] sizes(String wanted, List<String> terms, List<Value> factors) {
        long[] sizes = new long[wanted.length()];
        for (int i = 0; i < terms.size(); i++) {
            for (int axis = 0; axis < terms.get(i).length(); axis++) {
                int place = wanted.indexOf(terms.get(i).charAt(axis));
                if (place >= 0) {
                    sizes[place] = Math.max(sizes[place], factors.get(i).sizes()[axis]);
                }
            }
        }
        return sizes;
    }

    private static Tensor ones(int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return Tensor.of(ones, size);
    }

    private static Tensor unit(int size) {
        float[] unit = new float[size * size];
        for (int i = 0; i < size; i++) {
            unit[i * size + i] = 1;
        }
        return Tensor.of(unit, size, size);
    }
}
