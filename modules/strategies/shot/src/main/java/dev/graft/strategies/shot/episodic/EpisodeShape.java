package dev.graft.strategies.shot.episodic;

import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.train.StepDraft;

/**
 * Where what stands in a training episode: first the support, then the queries, both class by class. So which row is of which
 * class is a constant of the step's graph.
 *
 * @param way classes
 * @param shots support samples of each
 * @param queries of each
 */
record EpisodeShape(int way, int shots, int queries) {
    /** What is shown of each step beside its loss. */
    static final String ACCURACY = "accuracy";

    int rows() {
        return way * (shots + queries);
    }

    /** How many samples of a class it takes. */
    int ofClass() {
        return shots + queries;
    }

    /** The rows of the support, {@code [way * shots, d]}. */
    Value support(Ops o, Value all) {
        return o.slice(all, 0, 0, (long) way * shots);
    }

    /** The rows of the queries, {@code [way * queries, d]}. */
    Value queries(Ops o, Value all) {
        return o.slice(all, 0, (long) way * shots, rows());
    }

    /** 1 where a support sample is of a class, {@code [way * shots, way]}. */
    Value members(Ops o) {
        return ofOwn(o, shots);
    }

    /** 1 where a query is of a class, {@code [way * queries, way]}. */
    Value truth(Ops o) {
        return ofOwn(o, queries);
    }

    private Value ofOwn(Ops o, int each) {
        float[] ones = new float[way * each * way];
        for (int row = 0; row < way * each; row++) {
            ones[row * way + row / each] = 1;
        }
        return o.constant(Tensor.of(ones, (long) way * each, way));
    }

    /** The mean over all queries of -ln p(own class). */
    Value crossEntropy(Ops o, Value logP) {
        Value own = o.sum(o.mul(truth(o), logP), 1);
        return o.neg(o.mean(own, 0));
    }

    /** Shows the share of queries whose own class has the highest score. */
    void showAccuracy(StepDraft step, Value scores) {
        Ops o = step.ops();
        float[] own = new float[way * queries];
        for (int row = 0; row < own.length; row++) {
            int ownClass = row / queries;
            own[row] = ownClass;
        }
        Value found = o.cast(o.argMax(scores, 1), Type.FLOAT);
        Value isRight = o.equal(found, o.constant(Tensor.of(own, own.length, 1)));
        step.show(ACCURACY, o.mean(o.cast(isRight, Type.FLOAT), 0));
    }
}
