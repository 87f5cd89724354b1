import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.core.network.Device;
import dev.graft.onnx.runtime.Devices;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Training of ResNet-18 and features by it, Graft (CardSide.java) beside PyTorch (card_speed.py) on one device: two
 * processes that take turns, once they agree on losses and on features. gpu.sh compiles and starts it.
 *
 * <p>Arguments: device, "tiny" or "full", what nvidia-smi calls the card or "", words for the device, a file that lines
 * of JSON are added to, a folder for temporary files, and the Python command or "". Status 1: a disagreement or a
 * failure. With a device alone: its word, or status 2 and why it cannot be used.
 */
final class CardSpeed {
    private static final double TOLERANCE = 1e-3;
    /** As many as Graft puts into a call on a card. */
    private static final int STEPS = 5;
    /** By how much the memory taken on a card may be another one at the end, in MB: else somebody else was there. */
    private static final double ALONE = 64;

    private enum Size {
        TINY(4, 32, 3, 0.2),
        FULL(32, 224, 15, 3);

        private final int batch;
        private final int side;
        private final int rounds;
        private final double seconds;

        Size(int batch, int side, int rounds, double seconds) {
            this.batch = batch;
            this.side = side;
            this.rounds = rounds;
            this.seconds = seconds;
        }
    }

    private final Device device;
    private final Size size;
    private final String card;
    private final String where;
    private final Path json;
    private final Path folder;
    private final String python;
    private final int threads;
    /** What the sides say that they run on. */
    private final Set<String> engines = new LinkedHashSet<>();

    private CardSpeed(String... arguments) {
        device = Device.parse(arguments[0]).orElseThrow();
        size = Size.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        card = arguments[2];
        where = arguments[3];
        json = Path.of(arguments[4]);
        folder = Path.of(arguments[5]);
        python = arguments[6];
        // at more, PyTorch's threads wait awake for processors that others use
        threads = device.kind() == Device.Kind.CPU ? 1 : Runtime.getRuntime().availableProcessors();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1) {
            System.exit(usable(arguments[0]));
        }
        System.exit(new CardSpeed(arguments).table() ? 0 : 1);
    }

    private static int usable(String word) {
        Optional<Device> device = Device.parse(word).filter(each -> each.kind() != Device.Kind.AUTO);
        Optional<String> problem = device.isEmpty()
                ? Optional.of("--device is cpu, cuda or cuda:NUMBER, found \"%s\"".formatted(word))
                : device.filter(each -> each.kind() == Device.Kind.CUDA)
                        .flatMap(each -> Devices.unusable(each.index()))
                        .map(why -> ("%s cannot be used: %s Nothing was measured. See ./graft doctor; without a card:"
                                        + " benchmarks/gpu.sh --device cpu --tiny")
                                .formatted(device.get().word(), why));
        problem.ifPresentOrElse(
                why -> System.err.println("gpu.sh: " + why),
                () -> System.out.println(device.get().word()));
        return problem.isPresent() ? 2 : 0;
    }

    private boolean table() throws IOException {
        System.out.printf(
                "ResNet-18 on %s: pictures of %d x %d, batches of %d, float32 without TF32, %d thread%s,"
                        + " %d rounds of %s s.%n%n",
                device.word(),
                size.side,
                size.side,
                size.batch,
                threads,
                threads == 1 ? "" : "s",
                size.rounds,
                size.seconds);
        System.out.println("| | device | Graft: images/s | PyTorch: images/s | Graft / PyTorch"
                + " | Graft: MB | PyTorch: MB | difference |");
        System.out.println("|" + "---|".repeat(8));
        boolean passed = true;
        for (String work : List.of("training", "features")) {
            passed &= row(work);
        }
        String memory = device.kind() == Device.Kind.CPU
                ? "the most that the process had in memory"
                : "of the card's memory, what is free again when the process has ended";
        if (!engines.isEmpty()) {
            System.out.printf("%n%s. MB: %s.%n", String.join("; ", engines), memory);
        }
        return passed;
    }

    /** A row of the table and a line of JSON. */
    private boolean row(String work) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", work);
        line.put("network", "resnet18");
        line.put("device", device.word());
        line.put("where", where);
        line.put("tiny", size == Size.TINY);
        line.put("batch", size.batch);
        line.put("side", size.side);
        line.put("threads", threads);
        String cells;
        boolean passed = true;
        try {
            cells = measured(work, line);
        } catch (Disagreement | IOException problem) {
            line.put("problem", problem.getMessage());
            cells = problem.getMessage() + " | | | | | |";
            passed = false;
        }
        System.out.printf("| %s | %s | %s%n", work, device.word(), cells);
        Files.writeString(
                json,
                new ObjectMapper().writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return passed;
    }

    private static final class Disagreement extends Exception {
        private static final long serialVersionUID = 1;

        Disagreement(double difference) {
            super("they disagree, by %.1e of the largest number; no speed".formatted(difference));
        }
    }

    private String measured(String work, Map<String, Object> line) throws IOException, Disagreement {
        List<String> given = Stream.of(
                        work,
                        device.word(),
                        size.batch,
                        size.side,
                        STEPS,
                        threads,
                        Files.createDirectory(folder.resolve(work)))
                .map(Object::toString)
                .toList();
        OptionalDouble free = onCard();
        try (Side graft = Side.start("Graft", graft(), given);
                Side torch = python.isEmpty()
                        ? Side.without("no PyTorch here")
                        : Side.start("PyTorch", List.of(python, "benchmarks/card_speed.py"), given)) {
            List<Side> sides = torch.isThere() ? List.of(graft, torch) : List.of(graft);
            sides.forEach(side -> engines.add(side.words));
            double difference = torch.isThere() ? difference(graft, torch) : 0;
            if (!(difference <= TOLERANCE)) {
                throw new Disagreement(difference);
            }
            for (Side side : sides) {
                side.ask("turn 0"); // warm-up
            }
            for (int round = 0; round < size.rounds; round++) {
                for (int turn = 0; turn < sides.size(); turn++) {
                    Side side = sides.get((round + turn) % sides.size());
                    side.rounds.add(Double.parseDouble(side.ask("turn " + size.seconds)));
                }
            }
            memory(free, graft, torch);
            line.put("graft", graft.facts());
            line.put("pytorch", torch.facts());
            if (!torch.isThere()) {
                return "%.1f | %s | | %s | | not compared |"
                        .formatted(median(graft.rounds), torch.words, graft.megabytes());
            }
            double ratio = median(IntStream.range(0, size.rounds)
                    .mapToObj(round -> graft.rounds.get(round) / torch.rounds.get(round))
                    .toList());
            line.put("difference", difference);
            line.put("ratio", ratio);
            return "%.1f | %.1f | %.2f | %s | %s | %.1e |"
                    .formatted(
                            median(graft.rounds),
                            median(torch.rounds),
                            ratio,
                            graft.megabytes(),
                            torch.megabytes(),
                            difference);
        }
    }

    private static List<String> graft() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                CardSide.class.getName());
    }

    /** On a processor the peak of each process; on a card what is free again when it has ended. Ends both. */
    private void memory(OptionalDouble free, Side graft, Side torch) throws IOException {
        if (device.kind() == Device.Kind.CPU) {
            graft.memory = OptionalDouble.of(Double.parseDouble(graft.ask("peak")));
            if (torch.isThere()) {
                torch.memory = OptionalDouble.of(Double.parseDouble(torch.ask("peak")));
            }
            return;
        }
        OptionalDouble both = onCard();
        torch.close();
        OptionalDouble one = onCard();
        graft.close();
        OptionalDouble none = onCard();
        if (Stream.of(free, both, one, none).allMatch(OptionalDouble::isPresent)
                && Math.abs(none.getAsDouble() - free.getAsDouble()) <= ALONE) {
            graft.memory = OptionalDouble.of(one.getAsDouble() - none.getAsDouble());
            torch.memory = OptionalDouble.of(both.getAsDouble() - one.getAsDouble());
        }
    }

    /** What is taken of the card's memory, by all processes, in MB; empty where nobody says. */
    private OptionalDouble onCard() {
        if (card.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            Process asked = new ProcessBuilder(
                            "nvidia-smi", "-i", card, "--query-gpu=memory.used", "--format=csv,noheader,nounits")
                    .start();
            try (BufferedReader answer = asked.inputReader()) {
                return OptionalDouble.of(Double.parseDouble(String.valueOf(answer.readLine())));
            }
        } catch (IOException | NumberFormatException nobodySays) {
            return OptionalDouble.empty();
        }
    }

    private static double difference(Side graft, Side torch) throws IOException {
        double[] ours = graft.numbers("check");
        double[] theirs = torch.numbers("check");
        if (ours.length != theirs.length) {
            throw new IOException("%d numbers of Graft, %d of PyTorch".formatted(ours.length, theirs.length));
        }
        double largest = Arrays.stream(theirs).map(Math::abs).max().orElse(0);
        return IntStream.range(0, ours.length)
                        .mapToDouble(i -> Math.abs(ours[i] - theirs[i]))
                        .max()
                        .orElse(Double.NaN)
                / largest;
    }

    private static double median(List<Double> numbers) {
        double[] sorted = numbers.stream().mapToDouble(each -> each).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** One of the two processes: asked in lines, answers in lines, ends when it is closed. */
    private static final class Side implements AutoCloseable {
        private final Optional<Process> process;
        private final String name;
        private final String words;
        private final List<Double> rounds = new ArrayList<>();
        private OptionalDouble memory = OptionalDouble.empty();

        private Side(String name, Optional<Process> process, String words) {
            this.name = name;
            this.process = process;
            this.words = words;
        }

        /** Begins, until it is ready; one that says why it cannot be is not there. */
        static Side start(String name, List<String> command, List<String> arguments) throws IOException {
            List<String> whole = new ArrayList<>(command);
            whole.addAll(arguments);
            Process process = new ProcessBuilder(whole)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] said = answer(name, process).split(" ", 2);
            return said[0].equals("ready")
                    ? new Side(name, Optional.of(process), said[1])
                    : new Side(name, Optional.empty(), said[1]);
        }

        static Side without(String why) {
            return new Side("", Optional.empty(), why);
        }

        boolean isThere() {
            return process.isPresent();
        }

        String ask(String line) throws IOException {
            Process asked = process.orElseThrow();
            asked.outputWriter().write(line + "\n");
            asked.outputWriter().flush();
            return answer(name, asked);
        }

        double[] numbers(String line) throws IOException {
            return Arrays.stream(ask(line).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        private static String answer(String name, Process process) throws IOException {
            return Optional.ofNullable(process.inputReader().readLine())
                    .orElseThrow(() -> new IOException(name + " failed; standard error has what it said"));
        }

        Object facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("words", words);
            if (isThere()) {
                facts.put("images-per-second", median(rounds));
                facts.put("rounds", rounds);
                facts.put("megabytes", memory.isPresent() ? memory.getAsDouble() : null);
            }
            return facts;
        }

        String megabytes() {
            return memory.isPresent() ? "%.0f".formatted(memory.getAsDouble()) : "not known";
        }

        @Override
        public void close() throws IOException {
            if (process.isPresent()) {
                process.get().outputWriter().close();
                process.get().onExit().join();
            }
        }
    }
}
