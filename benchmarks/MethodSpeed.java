import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.seed.Seeds;
import dev.graft.core.strategy.Learner;
import dev.graft.core.transfer.Adaptation;
import dev.graft.core.transfer.Target;
import dev.graft.domains.DomainRows;
import dev.graft.domains.Domains;
import dev.graft.learners.NearestNeighbours;
import dev.graft.linalg.Blas;
import dev.graft.linalg.GaussianKernel;
import dev.graft.linalg.Matrix;
import dev.graft.strategies.feature.Coral;
import dev.graft.strategies.feature.CostScale;
import dev.graft.strategies.feature.EntropySettings;
import dev.graft.strategies.feature.GeodesicFlowKernel;
import dev.graft.strategies.feature.JointDistributionAdaptation;
import dev.graft.strategies.feature.KernelForm;
import dev.graft.strategies.feature.OtClass;
import dev.graft.strategies.feature.OtExact;
import dev.graft.strategies.feature.OtLinear;
import dev.graft.strategies.feature.OtSinkhorn;
import dev.graft.strategies.feature.Pairs;
import dev.graft.strategies.feature.Projection;
import dev.graft.strategies.feature.Scale;
import dev.graft.strategies.feature.SubspaceAlignment;
import dev.graft.strategies.feature.TransferComponentAnalysis;
import dev.graft.strategies.feature.UnitLength;
import dev.graft.strategies.instance.KernelMeanMatching;
import dev.graft.strategies.instance.Kliep;
import dev.graft.strategies.instance.NearestNeighbour;
import dev.graft.strategies.instance.Rulsif;
import dev.graft.strategies.instance.Ulsif;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Classical methods on two Gaussian domains: milliseconds and memory of the method itself, from both domains to the weights
 * of the source or to both domains mapped, without a learner; beside ADAPT and POT where a command for method_speed.py is
 * given. See README.md beside this file.
 *
 * <p>Start it from the root of the repository:
 *
 * <pre>java -cp "modules/cli/target/classes:modules/cli/target/lib/*" benchmarks/MethodSpeed.java --help</pre>
 */
public final class MethodSpeed {
    private static final String HELP =
            """
            Arguments: [--n 1000] [--d 512] [--k 20] [--threads 2] [--warm-ups 10] [--runs 5] [--seconds 120]
                       [--limit 1800] [--methods METHOD,...] [--peers COMMAND WORD...]
              --n         samples of each domain
              --d         features
              --k         dimensions of a common space
              --threads   of BLAS
              --warm-ups  runs that do not count
              --seconds   after which no further run begins, of a method
              --limit     seconds after which a process is ended
              --methods   of these: %s
              --peers     how to start method_speed.py, which gets the same sizes, and one run to warm up; the last argument""";

    private static final int SEED = 1;
    private static final double SHIFT = 0.3;
    private static final double SCALE = 1.2;
    private static final int CLASSES = 10;

    /** Of density ratios; ADAPT's default and Graft's. */
    private static final int CENTERS = 100;

    /** What a user gets by ./graft. */
    private static final List<String> AS_LAUNCHED = List.of("-XX:+UseParallelGC");

    /** So that what is resident is what is in use: one thread collects, and what is free is given back. */
    private static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-XX:MaxNewSize=16m",
            "-XX:MinHeapFreeRatio=5",
            "-XX:MaxHeapFreeRatio=10",
            "-XX:-ShrinkHeapInSteps");

    /** What {@code malloc} has free goes back to the system too. */
    private static final Map<String, String> GIVEN_BACK =
            Map.of("MALLOC_TRIM_THRESHOLD_", "131072", "MALLOC_MMAP_THRESHOLD_", "131072");

    private record Options(
            int n, int d, int k, int threads, int warmUps, int runs, int seconds, int limit, List<String> methods) {
        static Options of(Map<String, String> given) {
            return new Options(
                    number(given, "n", 1000),
                    number(given, "d", 512),
                    number(given, "k", 20),
                    number(given, "threads", 2),
                    number(given, "warm-ups", 10),
                    number(given, "runs", 5),
                    number(given, "seconds", 120),
                    number(given, "limit", 1800),
                    List.of(given.getOrDefault("methods", String.join(",", METHODS.keySet()))
                            .split(",")));
        }

        private static int number(Map<String, String> given, String key, int byDefault) {
            return Optional.ofNullable(given.get(key)).map(Integer::parseInt).orElse(byDefault);
        }

        /** The sizes and the method, as both programs take them. */
        List<String> words(String method) {
            return List.of(
                    "--n=" + n,
                    "--d=" + d,
                    "--k=" + k,
                    "--threads=" + threads,
                    "--runs=" + runs,
                    "--seconds=" + seconds,
                    "--methods=" + method);
        }
    }

    /** Two domains, the setting of the kernel for them, and how many dimensions a common space has. */
    private record Data(Domains domains, String gamma, int k) {
        DomainRows samples() {
            return new DomainRows(domains.source(), domains.target());
        }

        Pairs pairs() {
            return new Pairs(domains.source(), domains.labels(), domains.target(), Optional.empty());
        }

        Projection projection(KernelForm kernel, UnitLength length) {
            return new Projection(kernel, gamma, 0, k, length, Scale.UNIT_VECTORS);
        }
    }

    private interface Method {
        /** The weights of the source, or the mapped source. */
        Matrix of(Data data);
    }

    /** As POT's, whose tolerance is of the square root of a sum of squares. */
    private static final EntropySettings ENTROPY = new EntropySettings(CostScale.MAX, 0.05, 1e-7, 1000, 0);

    private static final Seeds SEEDS = new Seeds(SEED);
    private static final Map<String, Method> METHODS = new LinkedHashMap<>();

    static {
        METHODS.put(
                "coral",
                data -> new Coral(new Coral.Settings(1))
                        .align(data.domains().source(), data.domains().target()));
        METHODS.put(
                "subspace-alignment",
                data -> new SubspaceAlignment(new SubspaceAlignment.Settings(data.k()))
                        .map(data.domains().source(), data.domains().target())
                        .source());
        METHODS.put(
                "tca",
                data -> new TransferComponentAnalysis(new TransferComponentAnalysis.Settings(
                                0.1, data.projection(KernelForm.GAUSSIAN, UnitLength.NONE)))
                        .map(data.domains(), SEEDS)
                        .source());
        weights("kmm", data -> new KernelMeanMatching(
                        new KernelMeanMatching.Settings(1000, "auto", data.gamma(), 2000))
                .weights(data.samples(), SEEDS));
        weights("kliep", data -> new Kliep(new Kliep.Settings(data.gamma(), CENTERS)).weights(data.samples(), SEEDS));
        weights("ulsif", data -> new Ulsif(new Ulsif.Settings(data.gamma(), 1, CENTERS))
                .weights(data.samples(), SEEDS));
        weights("rulsif", data -> new Rulsif(new Rulsif.Settings(data.gamma(), 1, 0.1, CENTERS))
                .weights(data.samples(), SEEDS));
        weights("nearest-neighbour", data -> new NearestNeighbour(new NearestNeighbour.Settings(1, 0))
                .weights(data.samples(), SEEDS));
        METHODS.put(
                "ot-exact",
                data -> new OtExact(new OtExact.Settings(0)).transport(data.pairs()).source());
        METHODS.put(
                "ot-sinkhorn",
                data -> new OtSinkhorn(new OtSinkhorn.Settings(ENTROPY)).transport(data.pairs()).source());
        METHODS.put(
                "ot-class",
                data -> new OtClass(new OtClass.Settings(ENTROPY, 0.1, 10))
                        .transport(data.pairs(), () -> {})
                        .source());
        METHODS.put(
                "ot-linear",
                data -> new OtLinear(new OtLinear.Settings(1e-8))
                        .transport(data.domains().source(), data.domains().target()));
        METHODS.put(
                "gfk",
                data -> new GeodesicFlowKernel(new GeodesicFlowKernel.Settings(Integer.toString(data.k())))
                        .map(data.domains().source(), data.domains().target())
                        .source());
        METHODS.put("jda", MethodSpeed::jda);
    }

    private static void weights(String name, Function<Data, double[]> method) {
        METHODS.put(name, data -> Matrix.of(method.apply(data)));
    }

    /** With what the nearest source sample says of each target sample, in each of ten turns. */
    private static Matrix jda(Data data) {
        Labelled source = new Labelled(Dense.of(data.domains().source().toArray()), data.domains().labels());
        Target target = new Target.Unlabelled(Dense.of(data.domains().target().toArray()));
        Learner nearest = new NearestNeighbours(new NearestNeighbours.Settings(1));
        double[] equal = new double[source.size()];
        Arrays.fill(equal, 1);
        return new JointDistributionAdaptation(new JointDistributionAdaptation.Settings(
                        1, 10, data.projection(KernelForm.LINEAR, UnitLength.BOTH)))
                .map(
                        data.domains(),
                        new Adaptation(List.of(source), target, 0.5),
                        SEEDS,
                        mapped -> nearest.fit(
                                new Labelled(Dense.of(mapped.source().toArray()), source.labels()), equal, SEEDS))
                .source();
    }

    private MethodSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        int peers = words.indexOf("--peers");
        Map<String, String> given = given(peers < 0 ? words : words.subList(0, peers));
        if (given.containsKey("help")) {
            System.out.printf(HELP + "%n", String.join(" ", METHODS.keySet()));
            return;
        }
        Options options = Options.of(given);
        if (given.containsKey("here")) {
            System.out.println(given.get("here").equals("time") ? time(options) : memory(options));
        } else {
            table(options, peers < 0 ? List.of() : words.subList(peers + 1, words.size()));
        }
    }

    /** Of {@code --key value} and {@code --key=value}. */
    private static Map<String, String> given(List<String> words) {
        List<String> split =
                words.stream().flatMap(word -> Stream.of(word.split("=", 2))).toList();
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < split.size(); i += 2) {
            given.put(split.get(i).substring(2), i + 1 < split.size() ? split.get(i + 1) : "");
        }
        return given;
    }

    private static Data data(Options options) {
        Matrix xs = normal(SEED, options.n(), options.d(), 0, 1);
        Matrix xt = normal(SEED + 1, options.n(), options.d(), SHIFT, SCALE);
        List<String> names = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
        int[] labels = IntStream.range(0, options.n()).map(i -> i % CLASSES).toArray();
        double gamma = GaussianKernel.ofMedianDistance(xs, xt).gamma();
        return new Data(new Domains(xs, Classes.of(names, labels), xt), Double.toString(gamma), options.k());
    }

    /** Two numbers of SplitMix64 for each value, by Box and Muller: method_speed.py draws the same. */
    private static Matrix normal(int seed, int rows, int columns, double mean, double deviation) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[rows][columns];
        for (double[] row : x) {
            for (int j = 0; j < columns; j++) {
                double length = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
                row[j] = mean + deviation * length * Math.cos(2 * Math.PI * random.nextDouble());
            }
        }
        return Matrix.of(x);
    }

    /** One method in this process: a line of JSON, as method_speed.py prints it. */
    private static String time(Options options) {
        Blas.threads(options.threads());
        Data data = data(options);
        Method method = METHODS.get(options.methods().get(0));
        List<double[]> runs = new ArrayList<>();
        Matrix result = data.domains().source();
        long begin = System.nanoTime();
        while (runs.size() < options.warmUps() + options.runs()
                && (runs.isEmpty() || System.nanoTime() - begin < 1e9 * options.seconds())) {
            double processor = processor();
            long start = System.nanoTime();
            result = method.of(data);
            runs.add(new double[] {(System.nanoTime() - start) / 1e6, processor() - processor});
        }
        List<double[]> counted = runs.subList(Math.min(options.warmUps(), runs.size() - 1), runs.size());
        double norm = Math.sqrt(Arrays.stream(result.squaredNorms()).sum());
        return String.format(
                Locale.ROOT,
                "{\"by\": \"Graft\", \"method\": \"%s\", \"n\": %d, \"d\": %d, \"threads\": %d, \"runs\": %d, \"ms\": %.2f, \"least_ms\": %.2f, \"cpu_ms\": %.2f, \"norm\": %s}",
                options.methods().get(0),
                options.n(),
                options.d(),
                options.threads(),
                counted.size(),
                median(counted, 0),
                counted.stream().mapToDouble(run -> run[0]).min().orElseThrow(),
                median(counted, 1),
                norm);
    }

    private static double median(List<double[]> runs, int number) {
        double[] sorted = runs.stream().mapToDouble(run -> run[number]).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** What all threads of this process took of processors until now, in milliseconds. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }

    /** By how many MB the second run in this process raises what is resident at most above what was resident before. */
    private static String memory(Options options) throws IOException {
        Blas.threads(options.threads());
        Data data = data(options);
        Method method = METHODS.get(options.methods().get(0));
        method.of(data);
        System.gc();
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        double before = resident("VmRSS:");
        method.of(data);
        return String.format(Locale.ROOT, "{\"added_mb\": %.0f}", resident("VmHWM:") - before);
    }

    private static double resident(String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(each -> each.startsWith(key)).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
    }

    /** The lines of both sides as they come, then a table with one of each method. */
    private static void table(Options options, List<String> peers) throws IOException, InterruptedException {
        List<String> table = new ArrayList<>();
        for (String method : options.methods()) {
            if (!METHODS.containsKey(method)) {
                throw new IllegalArgumentException(
                        "there is no method %s, but %s".formatted(method, String.join(", ", METHODS.keySet())));
            }
            JsonNode graft = graft(method, options);
            JsonNode peer = peers.isEmpty() ? JSON.createObjectNode() : peer(method, options, peers);
            table.add("| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            method,
                            peer.path("by").asText(""),
                            cell(graft, "ms", "least_ms"),
                            cell(peer, "ms", "least_ms"),
                            ratio(peer, graft, "ms"),
                            ratio(peer, graft, "cpu_ms"),
                            cell(graft, "added_mb"),
                            cell(peer, "added_mb"),
                            difference(peer, graft)));
        }
        System.out.printf(
                "%nn = %d, d = %d, %d threads; load %.1f on %d cores at the end%n%n",
                options.n(),
                options.d(),
                options.threads(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        System.out.println("| method | peer | Graft: ms | peer: ms | speed | by processor | Graft: MB | peer: MB | difference |");
        System.out.println("|" + "---|".repeat(9));
        table.forEach(System.out::println);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode graft(String method, Options options) throws IOException, InterruptedException {
        List<String> warmUps = List.of("--warm-ups=" + options.warmUps());
        ObjectNode time = run(options, Map.of(), java(AS_LAUNCHED), warmUps, List.of("--here=time"), options.words(method));
        ObjectNode memory = run(options, GIVEN_BACK, java(FRUGAL), List.of("--here=memory"), options.words(method));
        time.setAll(memory);
        System.out.println(time);
        return time;
    }

    private static JsonNode peer(String method, Options options, List<String> command)
            throws IOException, InterruptedException {
        JsonNode peer = run(options, Map.of(), command, options.words(method));
        if (!peer.isEmpty()) {
            System.out.println(peer);
        }
        return peer;
    }

    private static List<String> java(List<String> heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-Xmx"))
                .forEach(command::add);
        command.addAll(heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "benchmarks/MethodSpeed.java"));
        return command;
    }

    /** The last line that a process prints; nothing if it fails, or takes too long. */
    @SafeVarargs
    private static ObjectNode run(Options options, Map<String, String> environment, List<String>... words)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(words).flatMap(List::stream).toList();
        Path said = Files.createTempFile("method", ".json");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(options.limit(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            System.err.println("ended after " + options.limit() + " s: " + String.join(" ", command));
        }
        List<String> lines = Files.readAllLines(said);
        Files.delete(said);
        return ended && process.exitValue() == 0 && !lines.isEmpty()
                ? JSON.readValue(lines.get(lines.size() - 1), ObjectNode.class)
                : JSON.createObjectNode();
    }

    /** The number, and in brackets another one. */
    private static String cell(JsonNode line, String key, String other) {
        return line.has(key) ? "%s (%s)".formatted(cell(line, key), cell(line, other)) : "";
    }

    private static String cell(JsonNode line, String key) {
        double number = line.path(key).asDouble();
        return line.has(key) ? String.format(Locale.ROOT, number < 100 && number != Math.rint(number) ? "%.1f" : "%.0f", number) : "";
    }

    private static String ratio(JsonNode peer, JsonNode graft, String key) {
        return peer.has(key) && graft.has(key)
                ? String.format(Locale.ROOT, "%.1f", peer.path(key).asDouble() / graft.path(key).asDouble())
                : "";
    }

    /** Of the norms of the results, as a share. */
    private static String difference(JsonNode peer, JsonNode graft) {
        double norm = graft.path("norm").asDouble();
        return peer.has("norm") && graft.has("norm")
                ? String.format(Locale.ROOT, "%.0e", Math.abs(peer.path("norm").asDouble() / norm - 1))
                : "";
    }
}
