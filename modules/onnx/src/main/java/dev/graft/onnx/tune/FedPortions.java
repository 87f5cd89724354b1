package dev.graft.onnx.tune;

import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Feed;
import dev.graft.onnx.model.Feeds;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The portions of a training as they are fed. Used by one thread; may own native memory until it is closed. */
final class FedPortions implements AutoCloseable {
    private final List<FedPortion> all = new ArrayList<>();

    private FedPortions() {}

    /**
     * Opens what is not set aside of each portion.
     *
     * @param changes what becomes of a picture each time; empty if it stays
     */
    static FedPortions open(
            Trainer trainer,
            List<Validation> validations,
            Model model,
            Split split,
            Optional<Changes> changes,
            Execution execution) {
        FedPortions portions = new FedPortions();
        try {
            int from = 0;
            for (int i = 0; i < validations.size(); i++) {
                Portion portion = trainer.portions().get(i);
                Portion train = portion.select(validations.get(i).train());
                Feed feed = Feeds.of(model, split, train.samples(), changes.map(each -> each), execution);
                portions.all.add(FedPortion.of(train, feed, from, batch(trainer, portion.part())));
                from = portions.all.get(i).part().to();
            }
            return portions;
        } catch (RuntimeException | Error e) {
            portions.close();
            throw e;
        }
    }

    /** Portions of one part share its batch. */
    private static int batch(Trainer trainer, String part) {
        List<String> parts = trainer.portions().stream().map(Portion::part).toList();
        return Math.max(1, trainer.recipe().batch() / Collections.frequency(parts, part));
    }

    List<FedPortion> all() {
        return all;
    }

    @Override
    public void close() {
        all.forEach(portion -> portion.feed().close());
    }
}
