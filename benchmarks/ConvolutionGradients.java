import static java.util.stream.Collectors.joining;

import dev.graft.core.network.Device;
import dev.graft.onnx.gradient.Backprop;
import dev.graft.onnx.gradient.rules.StandardRules;
import dev.graft.onnx.graph.Attribute;
import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import dev.graft.onnx.ops.Window;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.lang.management.ManagementFactory;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * How long convolutions, pools and their gradients take, as Graft writes them and in other ways. Ends with status 1 if a
 * way computes something else. See README.md beside this file, and docs/gradients.md.
 *
 * <p>Start it from the root of the repository; the argument is the number of rounds:
 *
 * <pre>java -cp "modules/cli/target/classes:modules/cli/target/lib/*" benchmarks/ConvolutionGradients.java 31</pre>
 */
public final class ConvolutionGradients {
    private static final int THREADS = 2;
    private static final int WARM_UP = 2;
    private static final double NEAR = 1e-4;
    private static final long SAMPLES = 32;

    /** Square windows over square pictures, padded so that stride 1 keeps the size; of a pool, without kernels. */
    private record Case(
            String name, long channels, long size, long kernels, long kernel, long stride, long dilation, long groups) {
        long out() {
            return (size - 1) / stride + 1;
        }

        long[] x() {
            return new long[] {SAMPLES, channels, size, size};
        }

        long[] w() {
            return new long[] {kernels, channels / groups, kernel, kernel};
        }

        long[] y() {
            return new long[] {SAMPLES, kernels, out(), out()};
        }

        Window window() {
            long pad = dilation * (kernel - 1) / 2;
            long after = (out() - 1) * stride + (kernel - 1) * dilation + 1 - size - pad;
            return new Window(twice(kernel), twice(stride), twice(dilation), twice(pad), twice(after));
        }

        boolean isDepthwise() {
            return groups == channels && kernels == channels && groups > 1;
        }
    }

    @FunctionalInterface
    private interface Expression {
        Value of(Ops o, Case c, Value x, Value w, Value dy);
    }

    private record Way(String name, Predicate<Case> fits, Expression expression) {
        Way(String name, Expression expression) {
            this(name, any -> true, expression);
        }
    }

    private static final List<Case> CONVOLUTIONS = List.of(
            new Case("1x1, 64 to 64", 64, 28, 64, 1, 1, 1, 1),
            new Case("1x1, 64 to 256", 64, 28, 256, 1, 1, 1, 1),
            new Case("1x1, stride 2, 64 to 128", 64, 28, 128, 1, 2, 1, 1),
            new Case("3x3, 64 to 64", 64, 28, 64, 3, 1, 1, 1),
            new Case("3x3, 16 to 64", 16, 28, 64, 3, 1, 1, 1),
            new Case("3x3 at 7x7, 256 to 256", 256, 7, 256, 3, 1, 1, 1),
            new Case("3x3 at 4x4, 256 to 256", 256, 4, 256, 3, 1, 1, 1),
            new Case("3x3 at 2x2, 512 to 512", 512, 2, 512, 3, 1, 1, 1),
            new Case("3x3, stride 2, 64 to 128", 64, 28, 128, 3, 2, 1, 1),
            new Case("7x7 at 112x112, stride 2, 3 to 64", 3, 112, 64, 7, 2, 1, 1),
            new Case("depthwise 3x3, 64", 64, 28, 64, 3, 1, 1, 64),
            new Case("depthwise 3x3, stride 2, 64", 64, 28, 64, 3, 2, 1, 64),
            new Case("depthwise 5x5, 64", 64, 28, 64, 5, 1, 1, 64),
            new Case("3x3 in 8 groups, 64 to 64", 64, 28, 64, 3, 1, 1, 8),
            new Case("3x3, dilation 2, 64 to 64", 64, 28, 64, 3, 1, 2, 1));

    private static final List<Way> DX = List.of(
            new Way("forward", (o, c, x, w, dy) -> conv(o, c, x, w)),
            new Way("Graft", (o, c, x, w, dy) -> gradient(o, conv(o, c, x, w), dy, x)),
            new Way("ConvTranspose", (o, c, x, w, dy) -> o.convTranspose(dy, w, c.window(), c.groups())),
            new Way("one product, folded", c -> c.groups() == 1, ConvolutionGradients::folded),
            new Way("Conv, zeros between", ConvolutionGradients::zerosBetween),
            new Way("Conv, all phases", c -> c.stride() > 1, ConvolutionGradients::phases));

    private static final List<Way> DW = List.of(
            new Way("forward", (o, c, x, w, dy) -> conv(o, c, x, w)),
            new Way("Graft", (o, c, x, w, dy) -> gradient(o, conv(o, c, x, w), dy, w)),
            new Way("place by place", (o, c, x, w, dy) -> products(o, c, x, dy, false)),
            new Way("side by side", (o, c, x, w, dy) -> products(o, c, x, dy, true)),
            new Way("by sample, summed", ConvolutionGradients::bySample),
            new Way("Conv, axes exchanged", c -> c.groups() == 1, ConvolutionGradients::exchanged),
            new Way("Conv, a group each", Case::isDepthwise, ConvolutionGradients::aGroupEach),
            new Way("Mul, ReduceSum", Case::isDepthwise, ConvolutionGradients::multiplied));

    private static final List<Case> POOLS = List.of(
            new Case("2x2, stride 2, 64 at 28x28", 64, 28, 64, 2, 2, 1, 1),
            new Case("3x3, stride 2, 64 at 56x56", 64, 56, 64, 3, 2, 1, 1),
            new Case("3x3, 64 at 28x28", 64, 28, 64, 3, 1, 1, 1));

    private static final List<Way> MAX = List.of(
            new Way("forward", (o, c, x, w, dy) -> pool(o, "MaxPool", c, x)),
            new Way("Graft", (o, c, x, w, dy) -> gradient(o, pool(o, "MaxPool", c, x), dy, x)),
            new Way("MaxUnpool", c -> c.kernel() == c.stride(), ConvolutionGradients::unpooled),
            new Way("first equal place", ConvolutionGradients::firstEqual));

    private static final List<Way> AVERAGE = List.of(
            new Way("forward", (o, c, x, w, dy) -> pool(o, "AveragePool", c, x)),
            new Way("Graft", (o, c, x, w, dy) -> gradient(o, pool(o, "AveragePool", c, x), dy, x)),
            new Way("ConvTranspose, planes", ConvolutionGradients::planes),
            new Way("a matrix per axis", ConvolutionGradients::matrices));

    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        boolean equal = table("dX of convolutions", CONVOLUTIONS, DX, rounds);
        equal &= table("dW of convolutions", CONVOLUTIONS, DW, rounds);
        equal &= table("MaxPool: forward and dX", POOLS, MAX, rounds);
        equal &= table("dX of AveragePool", POOLS, AVERAGE, rounds);
        System.exit(equal ? 0 : 1);
    }

    private static long[] twice(long size) {
        return new long[] {size, size};
    }

    private static Value conv(Ops o, Case c, Value x, Value w) {
        return o.conv(x, w, c.window(), c.groups());
    }

    private static Value gradient(Ops o, Value y, Value dy, Value of) {
        return Backprop.gradients("benchmark", o, StandardRules.all(), Map.of(y.name(), dy), List.of(of.name()))
                .get(of.name());
    }

    /** The kernels times dY of all samples; Col2Im adds up what the windows have at their places. */
    private static Value folded(Ops o, Case c, Value x, Value w, Value dy) {
        long windows = c.out() * c.out();
        Value rows = o.reshape(o.transpose(dy, 1, 0, 2, 3), c.kernels(), SAMPLES * windows);
        Value columns = o.matMul(o.transposeLast(o.reshape(w, c.kernels(), w.elements() / c.kernels())), rows);
        Value bySample = o.transpose(o.reshape(columns, w.elements() / c.kernels(), SAMPLES, windows), 1, 0, 2);
        Window window = c.window();
        long[] after = Arrays.stream(window.after()).map(end -> Math.max(0, end)).toArray();
        Window whole = new Window(window.kernel(), window.strides(), window.dilations(), window.before(), after);
        return o.fold(bySample, whole, c.x());
    }

    /** A stride of 1 over what the gradient would be of, had it been computed everywhere. */
    private static Value zerosBetween(Ops o, Case c, Value x, Value w, Value dy) {
        long cut = 1 - c.stride();
        Value spread = o.pad(o.spread(o.spread(dy, 2, c.stride()), 3, c.stride()), 0, 0, 0, 0, 0, 0, cut, cut);
        Window window = c.window();
        Window dense = new Window(window.kernel(), twice(1), window.dilations(), window.before(), window.after());
        return o.conv(spread, turned(o, w, c.groups()), dense.turned(), c.groups());
    }

    private static Value turned(Ops o, Value w, long groups) {
        long[] s = w.sizes();
        Value places = o.reverse(o.reverse(w, 2), 3);
        Value exchanged = o.transpose(o.reshape(places, groups, s[0] / groups, s[1], s[2], s[3]), 0, 2, 1, 3, 4);
        return o.reshape(exchanged, groups * s[1], s[0] / groups, s[2], s[3]);
    }

    /** One convolution of a smaller kernel for each of stride x stride phases, whose results are interleaved. */
    private static Value phases(Ops o, Case c, Value x, Value w, Value dy) {
        long s = c.stride();
        long q = (c.kernel() + s - 1) / s;
        long m = c.kernels();
        long each = c.channels() / c.groups();
        long more = q * s - c.kernel();
        Value split = o.reshape(o.pad(w, 0, 0, 0, 0, 0, 0, more, more), m, each, q, s, q, s);
        Value kernels = o.reshape(o.transpose(split, 0, 1, 3, 5, 2, 4), m, each * s * s, q, q);
        Window window = new Window(twice(q), twice(1), twice(1), twice(0), twice(0)).turned();
        Value y = o.conv(dy, turned(o, kernels, c.groups()), window, c.groups());
        long out = y.sizes()[2];
        Value phases = o.transpose(o.reshape(y, SAMPLES, c.channels(), s, s, out, out), 0, 1, 4, 2, 5, 3);
        Value whole = o.reshape(phases, SAMPLES, c.channels(), out * s, out * s);
        long before = -c.window().before()[0];
        long after = c.size() - out * s - before;
        return o.pad(whole, 0, 0, before, before, 0, 0, after, after);
    }

    /** As Graft does, with the other choice too. */
    private static Value products(Ops o, Case c, Value x, Value dy, boolean sideBySide) {
        long each = c.channels() / c.groups();
        long windows = SAMPLES * c.out() * c.out();
        Value rows = o.reshape(o.transpose(dy, 1, 0, 2, 3), c.groups(), c.kernels() / c.groups(), windows);
        List<Value> places = o.places(o.transpose(x, 1, 0, 2, 3), c.window()).stream()
                .map(place -> o.reshape(place, c.groups(), each, 1, windows))
                .toList();
        List<Value> products = new ArrayList<>();
        for (Value columns : sideBySide ? List.of(o.concat(2, places)) : places) {
            long width = columns.elements() / windows / c.groups();
            Value product = o.matMul(rows, o.transposeLast(o.reshape(columns, c.groups(), width, windows)));
            products.add(o.reshape(product, c.kernels(), each, width / each));
        }
        return o.reshape(o.concat(2, products), c.w());
    }

    private static Value bySample(Ops o, Case c, Value x, Value w, Value dy) {
        long each = c.channels() / c.groups();
        long windows = c.out() * c.out();
        List<Value> places = o.places(x, c.window()).stream()
                .map(place -> o.reshape(place, SAMPLES, c.groups(), each, 1, windows))
                .toList();
        Value columns = o.reshape(o.concat(3, places), SAMPLES, c.groups(), each * places.size(), windows);
        Value rows = o.reshape(dy, SAMPLES, c.groups(), c.kernels() / c.groups(), windows);
        return o.reshape(o.sum(o.matMul(rows, o.transposeLast(columns)), 0), c.w());
    }

    /** Samples and channels exchanged, strides and dilations too: dY is the kernel. */
    private static Value exchanged(Ops o, Case c, Value x, Value w, Value dy) {
        Value dw = o.conv(o.transpose(x, 1, 0, 2, 3), o.transpose(dy, 1, 0, 2, 3), asKernel(c), 1);
        return o.transpose(dw, 1, 0, 2, 3);
    }

    private static Value aGroupEach(Ops o, Case c, Value x, Value w, Value dy) {
        long planes = SAMPLES * c.channels();
        Value all = o.reshape(x, 1, planes, c.size(), c.size());
        Value dw = o.conv(all, o.reshape(dy, planes, 1, c.out(), c.out()), asKernel(c), planes);
        return o.reshape(o.sum(o.reshape(dw, SAMPLES, c.channels(), c.kernel(), c.kernel()), 0), c.w());
    }

    private static Window asKernel(Case c) {
        Window window = c.window();
        return new Window(twice(c.out()), window.dilations(), window.strides(), window.before(), window.after());
    }

    private static Value multiplied(Ops o, Case c, Value x, Value w, Value dy) {
        List<Value> sums = o.places(x, c.window()).stream()
                .map(place -> o.sum(o.mul(place, dy), 0, 2, 3))
                .toList();
        return o.reshape(o.concat(3, sums), c.w());
    }

    private static Value pool(Ops o, String op, Case c, Value x) {
        Window window = c.window();
        long[] pads = LongStream.concat(Arrays.stream(window.before()), Arrays.stream(window.before())).toArray();
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("kernel_shape", Attribute.wholes(window.kernel()));
        attributes.put("strides", Attribute.wholes(window.strides()));
        attributes.put("pads", Attribute.wholes(pads));
        if (op.equals("AveragePool")) {
            attributes.put("count_include_pad", Attribute.whole(1));
        }
        return o.emit(op, attributes, x.type(), c.y(), x);
    }

    private static Value unpooled(Ops o, Case c, Value x, Value w, Value dy) {
        Value indices = o.also(pool(o, "MaxPool", c, x), 1, Type.INT64, c.y());
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("kernel_shape", Attribute.wholes(c.window().kernel()));
        attributes.put("strides", Attribute.wholes(c.window().strides()));
        return o.emit("MaxUnpool", attributes, x.type(), c.x(), dy, indices);
    }

    /** To the first place of each window that equals the greatest; a transposed convolution puts places where they were. */
    private static Value firstEqual(Ops o, Case c, Value x, Value w, Value dy) {
        Value y = pool(o, "MaxPool", c, x);
        Value rest = dy;
        List<Value> places = new ArrayList<>();
        for (Value place : o.places(x, c.window())) {
            Value taken = o.where(o.equal(place, y), rest);
            rest = o.sub(rest, taken);
            places.add(o.reshape(taken, SAMPLES * c.channels(), 1, c.out(), c.out()));
        }
        int count = places.size();
        Value one = o.reshape(o.identity(count), count, 1, c.kernel(), c.kernel());
        return o.reshape(o.convTranspose(o.concat(1, places), one, c.window(), 1), c.x());
    }

    /** Each channel of each sample as a sample of its own. */
    private static Value planes(Ops o, Case c, Value x, Value w, Value dy) {
        Value same = o.expand(o.constant(1.0 / (c.kernel() * c.kernel())), 1, 1, c.kernel(), c.kernel());
        Value planes = o.reshape(dy, SAMPLES * c.channels(), 1, c.out(), c.out());
        return o.reshape(o.convTranspose(planes, same, c.window(), 1), c.x());
    }

    private static Value matrices(Ops o, Case c, Value x, Value w, Value dy) {
        float[] matrix = new float[(int) (c.size() * c.out())];
        for (int window = 0; window < c.out(); window++) {
            for (int place = 0; place < c.kernel(); place++) {
                long at = window * c.stride() + place - c.window().before()[0];
                if (at >= 0 && at < c.size()) {
                    matrix[(int) (at * c.out() + window)] = 1f / c.kernel();
                }
            }
        }
        Value back = o.constant(Tensor.of(matrix, c.size(), c.out()));
        return o.along(3, back, o.along(2, back, dy));
    }

    /** A table in Markdown; whether all ways compute what Graft does. */
    private static boolean table(String title, List<Case> cases, List<Way> ways, int rounds) {
        System.out.printf(
                "%n%s; %d samples, %d threads, median (least) of %d rounds in ms; load %.1f on %d cores%n%n",
                title,
                SAMPLES,
                THREADS,
                rounds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        System.out.println(ways.stream().map(Way::name).collect(joining(" | ", "| | ", " |")));
        System.out.println("|" + "---|".repeat(ways.size() + 1));
        boolean equal = true;
        for (Case c : cases) {
            List<Run> runs = new ArrayList<>();
            Map<String, Floats> given = new LinkedHashMap<>();
            Random random = new Random(1);
            given.put("x", numbers(random, c.x()));
            given.put("w", numbers(random, c.w()));
            given.put("dy", numbers(random, c.y()));
            for (Way way : ways) {
                runs.add(way.fits().test(c) ? Run.of(c, way, given) : null);
            }
            for (int round = -WARM_UP; round < rounds; round++) {
                for (Run run : runs) {
                    if (run != null) {
                        run.once(round >= 0);
                    }
                }
            }
            float[] graft = runs.get(1).result();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                Run run = runs.get(i);
                boolean same = run == null || i == 0 || difference(run.result(), graft) <= NEAR;
                equal &= same;
                cells.add(run == null ? "" : run.milliseconds() + (same ? "" : " NOT EQUAL"));
                if (run != null) {
                    run.session().close();
                }
            }
            System.out.printf("| %s | %s |%n", c.name(), String.join(" | ", cells));
        }
        return equal;
    }

    /** A way, ready to be timed: all ways take turns, so that they meet about the same load of the machine. */
    private record Run(Session session, Map<String, Floats> given, Floats output, String name, List<Double> times) {
        static Run of(Case c, Way way, Map<String, Floats> given) {
            Ops o = Ops.empty("benchmark");
            Value y = way.expression().of(o, c, o.input("x", c.x()), o.input("w", c.w()), o.input("dy", c.y()));
            Session session = Session.open(way.name(), GraphFile.bytes(needed(o, y)), Device.CPU, THREADS);
            Floats output = new Floats(Floats.direct((int) y.elements()), y.sizes());
            return new Run(session, given, output, y.name(), new ArrayList<>());
        }

        void once(boolean counts) {
            long start = System.nanoTime();
            session.run(given, Map.of(name, output));
            if (counts) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }

        float[] result() {
            return output.toArray();
        }

        String milliseconds() {
            List<Double> sorted = times.stream().sorted().toList();
            return "%.1f (%.1f)".formatted(sorted.get(sorted.size() / 2), sorted.get(0));
        }
    }

    /** The nodes that a value is computed from. */
    private static Graph needed(Ops o, Value output) {
        Set<String> needed = new HashSet<>(Set.of(output.name()));
        List<Node> nodes = new ArrayList<>();
        List<Node> all = o.nodes();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!Collections.disjoint(needed, all.get(i).outputs())) {
                nodes.add(0, all.get(i));
                needed.addAll(all.get(i).reads());
            }
        }
        return o.graph(List.of(output)).withNodes(nodes);
    }

    private static Floats numbers(Random random, long... sizes) {
        FloatBuffer values = Floats.direct((int) Arrays.stream(sizes).reduce(1, Math::multiplyExact));
        for (int i = 0; i < values.limit(); i++) {
            values.put(i, (float) random.nextGaussian());
        }
        return new Floats(values, sizes);
    }

    /** The greatest difference, as a share of the greatest number. */
    private static double difference(float[] a, float[] b) {
        double difference = 0;
        double greatest = 0;
        for (int i = 0; i < a.length; i++) {
            difference = Math.max(difference, Math.abs(a[i] - b[i]));
            greatest = Math.max(greatest, Math.abs(b[i]));
        }
        return difference / greatest;
    }
}
