package dev.graft.onnx.gradient.rules;

import static dev.graft.onnx.gradient.OpRule.op;

import dev.graft.onnx.gradient.NoGradient;
import dev.graft.onnx.gradient.OpRule;
import dev.graft.onnx.gradient.Site;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Axes;
import dev.graft.onnx.ops.Ops;
import java.util.List;

/**
 * Values brought to one scale. Where Y = X̂ S + B, with X̂ of mean 0 and variance 1 ({@link Normalised}), dB = dY, dS = dY X̂,
 * and dX comes from dX̂ = dY S; the operators differ in the axes.
 *
 * <p>Sources: Ba, Kiros and Hinton, Layer Normalization (arXiv:1607.06450, 2016); Ulyanov, Vedaldi and Lempitsky, Instance
 * Normalization (arXiv:1607.08022, 2016); Wu and He, Group Normalization (ECCV 2018).
 */
final class Normalisation {
    private static final String FORMULA =
            "dX = r (dX̂ - mean dX̂ - X̂ mean dX̂ X̂) with dX̂ = dY S, dS = dY X̂, dB = dY; ";

    private Normalisation() {}

    /** One rule per operator. */
    static List<OpRule> rules() {
        return List.of(
                BatchNormalisation.rule(),
                op("LayerNormalization", FORMULA + "means over the last axes")
                        .input((n, dy, o) -> layer(n, o).back(o, o.mul(dy, n.in(1))))
                        .input((n, dy, o) -> o.mul(dy, layer(n, o).values()))
                        .input((n, dy, o) -> dy),
                op("InstanceNormalization", FORMULA + "means over the axes behind the channels")
                        .input((n, dy, o) -> instance(n, o).back(o, scaled(n, dy, o)))
                        .input((n, dy, o) ->
                                o.sumChannels(o.mul(dy, instance(n, o).values())))
                        .input((n, dy, o) -> o.sumChannels(dy)),
                op("GroupNormalization", FORMULA + "means over each group of channels and the axes behind")
                        .input(Normalisation::group)
                        .input((n, dy, o) ->
                                o.sumChannels(o.mul(dy, o.reshape(groups(n, o).values(), dy.sizes()))))
                        .input((n, dy, o) -> o.sumChannels(dy)),
                op(
                                "LpNormalization",
                                "dX = (dY - D ΣdY Y) / norm with D = Y (p = 2), sign X (p = 1); 0 where all X are 0")
                        .input(Normalisation::lp));
    }

    /** With the mean and r that the node itself computed. */
    private static Normalised layer(Site n, Ops o) {
        if (n.isUsed(1) || n.isUsed(2)) {
            throw new NoGradient("a loss may depend on its first output only, not on the mean or deviation");
        }
        Value x = n.in(0);
        long[] axes = Axes.from(n.axis(-1), x.rank());
        long[] sizes = Axes.reduced(x.sizes(), axes);
        Value r = n.also(2, Type.FLOAT, sizes);
        return new Normalised(o.mul(o.sub(x, n.also(1, Type.FLOAT, sizes)), r), r, axes);
    }

    private static Normalised instance(Site n, Ops o) {
        Value x = n.in(0);
        return Normalised.of(o, x, n.real("epsilon", Normalised.EPSILON), Axes.from(2, x.rank()));
    }

    /** X̂ as [samples, groups, all of a group]. */
    private static Normalised groups(Site n, Ops o) {
        return Normalised.of(o, inGroups(n, n.in(0), o), n.real("epsilon", Normalised.EPSILON), 2);
    }

    private static Value inGroups(Site n, Value a, Ops o) {
        long samples = a.sizes()[0];
        long groups = n.whole("num_groups", 1);
        return o.reshape(a, samples, groups, a.elements() / (samples * groups));
    }

    private static Value group(Site n, Value dy, Ops o) {
        Value dx = groups(n, o).back(o, inGroups(n, scaled(n, dy, o), o));
        return o.reshape(dx, dy.sizes());
    }

    /** dX̂, with one S for each channel. */
    private static Value scaled(Site n, Value dy, Ops o) {
        return o.mul(dy, o.acrossChannels(n.in(1), dy.rank()));
    }

    /** With Y = X / norm and ∂norm/∂X = D. */
    private static Value lp(Site n, Value dy, Ops o) {
        Value x = n.in(0);
        Value y = n.out(0);
        long axis = n.axis(-1);
        boolean euclidean = n.whole("p", 2) == 2;
        Value norm = euclidean ? o.sqrt(o.sum(o.square(x), axis)) : o.sum(o.abs(x), axis);
        Value direction = euclidean ? y : o.sign(x);
        Value dx = o.div(o.sub(dy, o.mul(direction, o.sum(o.mul(dy, y), axis))), norm);
        return o.where(o.greater(norm, 0), dx);
    }
}
