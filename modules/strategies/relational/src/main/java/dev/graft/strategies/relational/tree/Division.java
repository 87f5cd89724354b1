package dev.graft.strategies.relational.tree;

import dev.graft.core.relation.Literal;
import java.util.List;
import java.util.stream.IntStream;

/** Examples of which a conjunction is true, and the others, in their order. */
public final class Division {
    private final int[] yes;
    private final int[] no;

    private Division(int[] yes, int[] no) {
        this.yes = yes;
        this.no = no;
    }

    /** Divides examples. */
    public static Division of(Coverage coverage, List<Literal> body, int... examples) {
        return of(coverage, body, examples, examples);
    }

    /**
     * Divides examples.
     *
     * @param among those of which it can be true, in the same order
     */
    static Division of(Coverage coverage, List<Literal> body, int[] among, int... examples) {
        int[] yes = coverage.of(body, among);
        return new Division(yes, without(examples, yes));
    }

    /** Both are in one order. */
    private static int[] without(int[] examples, int... yes) {
        int[] no = new int[examples.length - yes.length];
        int taken = 0;
        int left = 0;
        for (int example : examples) {
            if (taken < yes.length && yes[taken] == example) {
                taken++;
            } else {
                no[left++] = example;
            }
        }
        return no;
    }

    /** Those of which it is true. */
    public int[] yes() {
        return yes;
    }

    /** The others. */
    public int[] no() {
        return no;
    }

    /** By how much the squared error of a mean falls when each part has a mean of its own; 0 where a part is empty. */
    public double gain(double... targets) {
        if (yes.length == 0 || no.length == 0) {
            return 0;
        }
        double ofYes = sum(targets, yes);
        double ofNo = sum(targets, no);
        double all = ofYes + ofNo;
        return ofYes * ofYes / yes.length + ofNo * ofNo / no.length - all * all / (yes.length + no.length);
    }

    private static double sum(double[] targets, int... examples) {
        return IntStream.of(examples).mapToDouble(example -> targets[example]).sum();
    }
}
