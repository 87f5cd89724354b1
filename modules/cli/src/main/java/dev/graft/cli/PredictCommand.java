package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.strategy.Scores;
import dev.graft.data.picture.PictureFiles;
import dev.graft.onnx.model.ExportedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft predict}: the classes of pictures or vectors, by a network that was exported. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        header = "Predict the classes of pictures, or of the rows of tables, with an exported network.",
        description = {
            "",
            "MODEL is what \"./graft export\" wrote. Where it takes pictures, FILE is a picture (JPEG, PNG, GIF, BMP), or a "
                    + "folder, of which all pictures are taken. Where it takes vectors, FILE is a table (CSV) with a column "
                    + "for each feature, in the order in which the network learned them. A picture that cannot be read is "
                    + "named on standard error and left out; the exit code is then 2.",
            ""
        },
        footer = {"", "Example: ./graft predict bees.onnx garden/ meadow.jpg --top 2"})
final class PredictCommand implements Callable<Integer> {
    private static final int AT_ONCE = 32;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "An exported network.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Pictures, folders, or tables.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "1",
            description = "Print so many of the most probable classes. Default: ${DEFAULT-VALUE}")
    private int top = 1;

    @Mixin
    private PredictionFormat format = new PredictionFormat();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Mixin
    private DeviceOption on = new DeviceOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that read pictures and run the network. Default: as many as there are processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        requireAbove0("--top", top);
        requireAbove0("--threads", threads);
        List<Prediction> predictions = new ArrayList<>();
        int unread = 0;
        try (ExportedModel model = ExportedModel.open(file, on.device(), threads)) {
            if (model.takesPictures()) {
                unread = predict(model, pictures(), predictions);
            } else {
                files.forEach(table -> predict(model, table, predictions));
            }
        }
        format.print(predictions, spec.commandLine().getOut());
        return unread == 0 ? 0 : Errors.WRONG_INPUT;
    }

    private void requireAbove0(String option, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': must be at least 1, found %d".formatted(option, value));
        }
    }

    private List<Path> pictures() {
        return files.stream().flatMap(place -> PictureFiles.in(place).stream()).toList();
    }

    /** How many of the pictures could not be read. */
    private int predict(ExportedModel model, List<Path> pictures, List<Prediction> into) {
        ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
        ForkJoinPool readers = new ForkJoinPool(threads);
        int unread = 0;
        try {
            for (int from = 0; from < pictures.size(); from += AT_ONCE) {
                List<Path> some = pictures.subList(from, Math.min(from + AT_ONCE, pictures.size()));
                progress.show("%d/%d  %s".formatted(from, pictures.size(), some.get(0)));
                List<Read> read = readers.submit(() -> some.parallelStream()
                                .map(picture -> read(model, picture))
                                .toList())
                        .join();
                List<Read> good =
                        read.stream().filter(one -> one.image().isPresent()).toList();
                if (good.size() < read.size()) {
                    progress.clear();
                    read.stream()
                            .filter(one -> one.image().isEmpty())
                            .forEach(one -> spec.commandLine().getErr().println("graft: " + one.problem()));
                    unread += read.size() - good.size();
                }
                Images images = Images.of(
                        good.stream().flatMap(one -> one.image().stream()).toList());
                Scores.OfClasses scores = model.predict(images);
                for (int i = 0; i < good.size(); i++) {
                    add(good.get(i).file().toString(), OptionalInt.empty(), scores, i, into);
                }
            }
        } finally {
            readers.shutdown();
            progress.clear();
        }
        return unread;
    }

    /** A picture of the network's size, or why there is none. */
    private record Read(Path file, Optional<Image> image, String problem) {}

    private static Read read(ExportedModel model, Path picture) {
        try {
            return new Read(picture, Optional.of(model.fitted(PictureFiles.read(picture))), "");
        } catch (GraftException e) {
            return new Read(picture, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private void predict(ExportedModel model, Path table, List<Prediction> into) {
        Dense vectors = tables.read(table);
        if (vectors.features() != model.features()) {
            throw new GraftException(
                    "%s: it has %d columns of numbers, and %s takes vectors of %d features. Leave out columns that are no features: --without NAME,NAME."
                            .formatted(table, vectors.features(), file, model.features()));
        }
        Scores.OfClasses scores = model.predict(vectors);
        for (int row = 0; row < scores.size(); row++) {
            add(table.toString(), OptionalInt.of(row + 1), scores, row, into);
        }
    }

    /** The most probable classes of a sample; of equals, the first. */
    private void add(String name, OptionalInt row, Scores.OfClasses scores, int sample, List<Prediction> into) {
        double[] values = scores.values()[sample];
        IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .limit(top)
                .forEach(
                        c -> into.add(new Prediction(name, row, scores.classes().get(c), (float) values[c])));
    }
}
