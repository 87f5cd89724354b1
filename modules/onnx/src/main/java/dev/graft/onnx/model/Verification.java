package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Whether a file computes what the network computes that it was made of. */
final class Verification {
    /** How far scores may differ, as a share of the largest. */
    static final double TOLERANCE = 1e-4;

    private static final int REAL = 8;
    /** Of long recordings there are many. */
    private static final int ROWS = 64;

    private Verification() {}

    /**
     * Runs the file in a fresh session, and the network beside it, on random samples and on the first of the given ones;
     * the way of the samples to the input is the file's here and the network's there.
     *
     * @throws GraftException if they differ
     */
    static void require(Model model, ModelCard card, byte[] file, Samples real) {
        try (Session network = Session.open(model.name(), GraphFile.bytes(model.graph()), Device.CPU, 1);
                Session exported = Session.open("export of " + model.name(), file, Device.CPU, 1)) {
            require(model, card, network, exported, card.entrance().random(new SplittableRandom(1)));
            if (real.size() > 0) {
                int[] first = IntStream.range(0, Math.min(REAL, real.size())).toArray();
                require(model, card, network, exported, real.select(first));
            }
        }
    }

    private static void require(Model model, ModelCard card, Session network, Session exported, Samples samples) {
        Floats here = Rows.first(
                card.entrance().feed(model.name(), samples), card.entrance().input(), ROWS);
        Floats there = Rows.first(
                InputFeeds.of(model, samples, Optional.empty()),
                model.graph().inputs().get(0),
                ROWS);
        float[] expected = scores(
                network.run(Map.of(model.graph().inputs().get(0).name(), there)),
                model.scores().name());
        float[] found = scores(exported.run(Map.of(card.entrance().input().name(), here)), ModelCard.SCORES);
        double largest = 0;
        for (float score : expected) {
            largest = Math.max(largest, Math.abs(score)); // NaN stays
        }
        if (!Double.isFinite(largest)) {
            throw new GraftException(
                    "export: %s gives scores that are no finite numbers, so nothing was written. Train it again, at a lower rate."
                            .formatted(model.name()));
        }
        double difference = difference(expected, found);
        if (!(difference <= TOLERANCE * largest)) {
            throw new GraftException(
                    "export: the file of %s gives other scores than the network: they differ by up to %.1e, where the largest score is %.1e and %.0e of that is allowed. Nothing was written. This is a fault of Graft or of ONNX Runtime: report it, with the network."
                            .formatted(model.name(), difference, largest, TOLERANCE));
        }
    }

    private static float[] scores(Map<String, Floats> outputs, String name) {
        return Optional.ofNullable(outputs.get(name)).map(Floats::toArray).orElse(new float[0]);
    }

    /** The largest; infinite where there are not as many. */
    private static double difference(float[] expected, float[] found) {
        double difference = expected.length == found.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(expected.length, found.length); i++) {
            difference = Math.max(difference, Math.abs((double) expected[i] - found[i]));
        }
        return difference;
    }
}
