package dev.graft.cli;

import dev.graft.onnx.model.ExportedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code graft predict}: the classes of samples in files, by a network that was exported. */
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        header =
                "Predict the classes of pictures, recordings or texts, or of the rows of tables, with an exported network.",
        description = {
            "",
            "MODEL is what \"./graft export\" wrote. Where it takes pictures, FILE is a picture (JPEG, PNG, GIF, BMP); of "
                    + "recordings, a WAV file, at any rate; of texts, a text file in UTF-8, which is one text; or a folder, of "
                    + "which all pictures, all .wav or all .txt files are taken. Where it takes vectors, FILE is a table (CSV) "
                    + "with a column for each feature, in the order in which the network learned them. A file that cannot "
                    + "be read is named on standard error and left out; the exit code is then 2.",
            ""
        },
        footer = {
            "",
            "Example: ./graft predict bees.onnx garden/ meadow.jpg --top 2",
            "         ./graft predict digits.onnx said.wav"
        })
final class PredictCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "An exported network.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Pictures, recordings, texts, folders of them, or tables.")
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
            description = "Threads that read files and run the network. Default: as many as there are processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        requireAbove0("--top", top);
        requireAbove0("--threads", threads);
        try (ExportedModel model = ExportedModel.open(file, on.device(), threads)) {
            return ask(model, SampleFiles.of(model, tables));
        }
    }

    private <T> int ask(ExportedModel model, SampleFiles<T> kind) {
        Asking<T> asking = new Asking<>(model, kind, top, spec.commandLine().getErr());
        asking.ask(files, threads);
        format.print(asking.predictions(), spec.commandLine().getOut());
        return asking.unread() == 0 ? 0 : Errors.WRONG_INPUT;
    }

    private void requireAbove0(String option, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '%s': must be at least 1, found %d".formatted(option, value));
        }
    }
}
