package dev.graft.onnx.tune;

import dev.graft.core.GraftException;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.train.Part;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A portion as it is fed: rows, which of a recording are windows, and where they stand in a batch.
 *
 * @param labels of the rows, of each task; none for a portion without
 * @param from the first row of a batch that is its own
 * @param batch how many of them are
 */
record FedPortion(Portion portion, Feed feed, List<TaskLabels> labels, int from, int batch) {
    static FedPortion of(Portion portion, Feed feed, int from, int batch) {
        if (portion.composition().isPresent()
                && feed.size() != portion.samples().size()) {
            throw new GraftException(
                    "%s: of %d recordings there are %d windows, and batches are composed of samples that are one row each."
                            .formatted(portion.part(), portion.samples().size(), feed.size()));
        }
        int[] samples = IntStream.range(0, feed.size()).map(feed::sample).toArray();
        List<TaskLabels> labels =
                portion.labels().stream().map(task -> task.select(samples)).toList();
        int rows = portion.composition().map(Composition::rows).orElse(Math.min(batch, feed.size()));
        return new FedPortion(portion, feed, labels, from, rows);
    }

    /** As a part of the batch of its own. */
    Part part() {
        return new Part(portion.part(), from, batch, portion.share());
    }

    /** Its rows of one batch after the other. */
    Supplier<int[]> batches(Trainer trainer, int number) {
        Random random = trainer.random(number, Trainer.ORDER);
        if (portion.composition().isPresent()) {
            Composition composition = portion.composition().get();
            return () -> composition.next(random);
        }
        Order order = new Order(feed.size(), random);
        return () -> order.next(batch);
    }

    /**
     * Writes rows into the batch of a step.
     *
     * @param rows as many as a batch has of it
     * @param whole room for the whole batch of each input of the network, in their order
     * @param targets room for the targets of the whole batch
     * @param all how many rows the whole batch has
     */
    void write(int[] rows, List<FloatBuffer> whole, FloatBuffer targets, int all) {
        feed.fill(rows, whole.stream().map(room -> own(room, all)).toList());
        labels.forEach(task -> task.write(rows, own(targets, all)));
    }

    private FloatBuffer own(FloatBuffer whole, int all) {
        int width = whole.limit() / all;
        return whole.slice(from * width, batch * width);
    }

    /** Room for an input in a batch. */
    static FloatBuffer room(Map<String, Floats> batch, String input) {
        return Optional.ofNullable(batch.get(input)).orElseThrow().values();
    }
}
