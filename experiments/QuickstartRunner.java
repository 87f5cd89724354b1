import dev.graft.core.labels.Budget.PerClass;
import dev.graft.core.statistics.Comparison;
import dev.graft.data.digits.DigitSettings;
import dev.graft.data.digits.HandwrittenDigits;
import dev.graft.data.digits.RenderedDigits;
import dev.graft.report.Report;
import dev.graft.runner.Runner;
import dev.graft.runner.experiment.Experiment;
import dev.graft.strategies.feature.Coral;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The experiment of quickstart.yaml, written in Java: the same trials in the same folder of results. After
 * {@code ./graft --version}, which builds Graft, start it from the root of the repository with
 *
 * <pre>java -cp "modules/cli/target/classes:modules/cli/target/lib/*" experiments/QuickstartRunner.java results</pre>
 */
public final class QuickstartRunner {
    public static void main(String[] arguments) {
        var experiment = Experiment.named("quickstart")
                .title("Do digits drawn with fonts help to read handwriting?")
                .source(new RenderedDigits(), new DigitSettings(500, 16, 1))
                .target(new HandwrittenDigits(), new DigitSettings(1000, 16, 1))
                .strategies("scratch", "source-only", "joint", "kmm")
                .strategy("coral", new Coral.Provider(), new Coral.Settings(0.01))
                .strategies("oracle")
                .budgets(IntStream.of(0, 1, 2, 5, 10, 20).mapToObj(PerClass::new).toArray(PerClass[]::new))
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
