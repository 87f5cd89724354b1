package dev.graft.onnx.tune;

import dev.graft.core.strategy.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a training went, for reports. */
public final class TrainingExhibits {
    private TrainingExhibits() {}

    /** Points of a line of terms: each is a mean of as many steps. */
    private static final int MOST_POINTS = 100;

    /** A table of the stages, and their losses over steps; what else their objectives show of a step, if they do. */
    public static List<Exhibit> of(List<Trained> stages) {
        List<Exhibit> exhibits = new ArrayList<>(withoutTerms(stages));
        List<Exhibit.Series> terms =
                stages.stream().flatMap(TrainingExhibits::terms).toList();
        if (!terms.isEmpty()) {
            exhibits.add(new Exhibit.Curve(
                    "Terms of the loss during training",
                    "training steps",
                    "of batches, mean of neighbouring steps",
                    terms));
        }
        return exhibits;
    }

    /** The table and the losses alone: for strategies that show what their objectives show in their own way. */
    public static List<Exhibit> withoutTerms(List<Trained> stages) {
        return List.of(table(stages), losses(stages));
    }

    private static Stream<Exhibit.Series> terms(Trained stage) {
        return stage.attempt().shown().keySet().stream().map(term -> term(stage, term, term));
    }

    /**
     * What an objective shows of each step, as a line of means of neighbouring steps.
     *
     * @param shown its name there
     * @param as the name of the line
     */
    public static Exhibit.Series term(Trained stage, String shown, String as) {
        int begins = stage.stage().begins();
        List<Float> values = stage.attempt().shown().getOrDefault(shown, List.of());
        int each = Math.max(1, values.size() / MOST_POINTS);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int from = 0; from + each <= values.size(); from += each) {
            x.add(begins + from + each / 2.0);
            y.add(values.subList(from, from + each).stream()
                    .mapToDouble(Float::doubleValue)
                    .average()
                    .orElseThrow());
        }
        return new Exhibit.Series(as, x, y);
    }

    private static Exhibit table(List<Trained> stages) {
        List<List<String>> rows = new ArrayList<>();
        for (Trained stage : stages) {
            Attempt attempt = stage.attempt();
            rows.add(List.of(
                    stage.stage().name(),
                    Integer.toString(stage.stage().parameters().size()),
                    IntStream.range(0, stage.tried().size())
                            .mapToObj(
                                    i -> number(stage.tried().get(i).rate()) + (i == stage.chosen() ? " (taken)" : ""))
                            .collect(Collectors.joining(", ")),
                    "%d of %d".formatted(attempt.kept(), attempt.steps()),
                    attempt.validations().isEmpty() ? "none set aside" : number(attempt.lowest()),
                    attempt.end()));
        }
        return new Exhibit.Table(
                "Stages of the training",
                List.of(
                        "stage",
                        "parameters trained",
                        "rates tried",
                        "steps kept",
                        "loss on labels set aside",
                        "ended"),
                rows);
    }

    private static Exhibit losses(List<Trained> stages) {
        List<Exhibit.Series> lines = new ArrayList<>();
        for (Trained stage : stages) {
            int begins = stage.stage().begins();
            Attempt attempt = stage.attempt();
            lines.add(new Exhibit.Series(
                    stage.stage().name() + ", batches",
                    IntStream.rangeClosed(1, attempt.losses().size())
                            .mapToObj(step -> (double) begins + step)
                            .toList(),
                    attempt.losses().stream().map(Float::doubleValue).toList()));
            if (!attempt.validations().isEmpty()) {
                lines.add(new Exhibit.Series(
                        stage.stage().name() + ", set aside",
                        attempt.validations().stream()
                                .map(point -> (double) begins + point.step())
                                .toList(),
                        attempt.validations().stream().map(Attempt.Point::loss).toList()));
            }
        }
        return new Exhibit.Curve(
                "Loss during training, of batches and of labels set aside", "training steps", "loss", lines);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
