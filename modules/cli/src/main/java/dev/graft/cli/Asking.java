package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.model.ExportedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Files through an exported network, several at a time. What cannot be read is named, and left out. Mutable; used by one
 * thread.
 */
final class Asking<T> {
    private static final int AT_ONCE = 32;

    private final ExportedModel model;
    private final SampleFiles<T> kind;
    private final int top;
    private final PrintWriter err;
    private final ProgressLine progress;
    private final List<Prediction> predictions = new ArrayList<>();
    private int unread;

    /**
     * Asks a network.
     *
     * @param top how many of the most probable classes are told
     * @param err where files are named that cannot be read
     */
    Asking(ExportedModel model, SampleFiles<T> kind, int top, PrintWriter err) {
        this.model = model;
        this.kind = kind;
        this.top = top;
        this.err = err;
        this.progress = ProgressLine.on(err);
    }

    /** All that the network said. */
    List<Prediction> predictions() {
        return List.copyOf(predictions);
    }

    /** How many files could not be read. */
    int unread() {
        return unread;
    }

    /** Asks about the files of places, which so many threads read. */
    void ask(List<Path> places, int threads) {
        List<Path> files =
                places.stream().flatMap(place -> kind.in(place).stream()).toList();
        int atOnce = kind.ofRows() ? 1 : AT_ONCE;
        ForkJoinPool readers = new ForkJoinPool(threads);
        try {
            for (int from = 0; from < files.size(); from += atOnce) {
                List<Path> some = files.subList(from, Math.min(from + atOnce, files.size()));
                progress.show("%d/%d  %s".formatted(from, files.size(), some.get(0)));
                predict(readers.submit(
                                () -> some.parallelStream().map(this::read).toList())
                        .join());
            }
        } finally {
            readers.shutdown();
            progress.clear();
        }
    }

    /** What a file holds, or why that is not known. */
    private record Read<T>(Path file, Optional<T> content, String problem) {}

    private Read<T> read(Path file) {
        try {
            return new Read<>(file, Optional.of(kind.read(file)), "");
        } catch (GraftException e) {
            return new Read<>(file, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private void predict(List<Read<T>> read) {
        List<Read<T>> good = new ArrayList<>();
        for (Read<T> each : read) {
            if (each.content().isPresent()) {
                good.add(each);
            } else {
                progress.clear();
                err.println("graft: " + each.problem());
                unread++;
            }
        }
        int next = 0;
        for (Samples samples : kind.together(
                good.stream().flatMap(each -> each.content().stream()).toList())) {
            Scores.OfClasses scores = model.predict(samples);
            for (int i = 0; i < scores.size(); i++) {
                String file = good.get(kind.ofRows() ? 0 : next + i).file().toString();
                add(file, kind.ofRows() ? OptionalInt.of(i + 1) : OptionalInt.empty(), scores, i);
            }
            next += scores.size();
        }
    }

    /** The most probable classes of a sample; of equals, the first. */
    private void add(String name, OptionalInt row, Scores.OfClasses scores, int sample) {
        double[] values = scores.values()[sample];
        IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .limit(top)
                .forEach(c -> predictions.add(
                        new Prediction(name, row, scores.classes().get(c), (float) values[c])));
    }
}
