import dev.graft.core.labels.Budget.PerClass;
import dev.graft.core.statistics.Comparison;
import dev.graft.data.digits.DigitSettings;
import dev.graft.data.digits.HandwrittenDigits;
import dev.graft.data.digits.RenderedDigits;
import dev.graft.report.Report;
import dev.graft.runner.Runner;
import dev.graft.runner.experiment.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The experiment of quickstart.yaml, written in Java: the same trials in the same folder of results. After
 * {@code ./graft --version}, which builds Graft, start it from the root of the repository with
 *
 * <pre>java -cp "modules/cli/target/classes:modules/cli/target/lib/*" experiments/QuickstartRunner.java results</pre>
 */
public final class QuickstartRunner {
    public static void main(String[] arguments) {
        var experiment = Experiment.named("quickstart")
                .title("Does what was learned from print help to read handwriting?")
                .source(new RenderedDigits(), new DigitSettings(500, 16, 1))
                .target(new HandwrittenDigits(), new DigitSettings(1000, 16, 1))
                .backbone("glyphnet", Map.of("size", 16))
                .pixels(16)
                .strategies("scratch")
                .strategy("pixels", "scratch-network", Map.of("network", List.of()))
                .strategies("linear-probe", "fine-tune", "source-only", "joint", "coral", "oracle")
                .budgets(new PerClass(1), new PerClass(2), new PerClass(5))
                .build();
        var completed = Runner.into(Path.of(arguments.length == 0 ? "results" : arguments[0])).run(experiment);
        for (var cell : Comparison.of(completed.run()).cells()) {
            cell.gain().ifPresent(gain -> System.out.printf("%s with %s: %+.1f points over %s, %s%n",
                    cell.contender().name(), cell.budget(), 100 * gain.estimate().mean(), gain.baseline(),
                    gain.verdict().map(verdict -> verdict.words()).orElse("an upper bound")));
        }
        System.out.println("Report: " + Report.write(completed.run(), completed.folder()));
    }
}
