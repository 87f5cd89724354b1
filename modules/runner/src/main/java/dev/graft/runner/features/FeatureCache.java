package dev.graft.runner.features;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.FeatureStore;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.runner.trial.CodeVersion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;

/**
 * Features that are computed once, whatever experiment asks for them: kept in memory-mapped files, by what the sample
 * is, what the network is, where it is cut, and what it runs on. A new split, budget, seed or strategy runs no network.
 * Thread-safe; several processes may use one folder.
 *
 * <p>Cost: a sample that is not there yet takes one pass of the network, and {@code 4 x width} bytes on the disk. They
 * are written every {@value #PER_SEGMENT} samples or ten seconds, so an interrupted computation goes on where it was.
 */
public final class FeatureCache implements FeatureStore {
    private static final int BATCH = 32;
    private static final int PER_SEGMENT = 1024;
    private static final Duration PER_SEGMENT_AT_MOST = Duration.ofSeconds(10);

    private final Path folder;
    private final Device device;
    private final int threads;
    private final EncodingListener listener;
    private final Map<Network, String> keys = new HashMap<>();
    private final Map<String, FeatureTable> tables = new HashMap<>();
    private int computed;

    /** Hears how a computation of features goes. */
    @FunctionalInterface
    public interface EncodingListener {
        /** So many of the samples that were not kept have been encoded. */
        void encoded(Network network, int done, int total);
    }

    /**
     * A cache in a folder, which is made when something is kept.
     *
     * @param threads that the computation may use
     */
    public FeatureCache(Path folder, Device device, int threads, EncodingListener listener) {
        this.folder = folder;
        this.device = device;
        this.threads = threads;
        this.listener = listener;
    }

    /** The folder that {@code GRAFT_CACHE} names, or {@code .graft/cache} in the user's home. */
    public static Path usualFolder() {
        String named = System.getProperty("graft.cache", System.getenv().getOrDefault("GRAFT_CACHE", ""));
        return named.isBlank() ? Path.of(System.getProperty("user.home"), ".graft", "cache") : Path.of(named);
    }

    /** What a network runs on here, as "onnxruntime 1.29.0 on cpu". */
    public String engine(Network network) {
        return encoding(network).engine(device);
    }

    /** How many of these samples have no features yet. */
    public synchronized int missing(Samples samples, Network network) {
        return missing(samples, table(network)).size();
    }

    /** The positions of the first samples that have no features yet, at most so many. */
    public synchronized int[] firstMissing(Samples samples, Network network, int most) {
        return missing(samples, table(network)).stream()
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The width of features of which some are kept. */
    public synchronized int width(Network network) {
        return table(network).width();
    }

    /** How many samples have been through a network since this cache was opened. */
    public synchronized int computed() {
        return computed;
    }

    @Override
    public synchronized Dense features(Samples samples, Network network) {
        FeatureTable table = table(network);
        List<Integer> missing = missing(samples, table);
        if (!missing.isEmpty()) {
            compute(samples, missing, network, table);
        }
        return table.of(samples);
    }

    private void compute(Samples samples, List<Integer> positions, Network network, FeatureTable table) {
        List<String> fingerprints = new ArrayList<>();
        List<float[]> features = new ArrayList<>();
        long lastKept = System.nanoTime();
        try (Encoder encoder = encoding(network).open(network, device, threads)) {
            for (int start = 0; start < positions.size(); start += BATCH) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("the computation of features was interrupted");
                }
                int end = Math.min(start + BATCH, positions.size());
                Samples batch = samples.select(positions.subList(start, end).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
                features.addAll(List.of(encoder.encode(batch)));
                for (int i = 0; i < batch.size(); i++) {
                    fingerprints.add(batch.fingerprint(i));
                }
                computed += batch.size();
                boolean due = System.nanoTime() - lastKept >= PER_SEGMENT_AT_MOST.toNanos();
                if (due || features.size() >= PER_SEGMENT || end == positions.size()) {
                    requireFinite(network, features);
                    table.add(fingerprints, features);
                    fingerprints.clear();
                    features.clear();
                    lastKept = System.nanoTime();
                }
                listener.encoded(network, end, positions.size());
            }
        }
    }

    /** One position per sample that is not there, samples that are there twice counted once. */
    private static List<Integer> missing(Samples samples, FeatureTable table) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            if (!table.has(samples.fingerprint(i))) {
                missing.putIfAbsent(samples.fingerprint(i), i);
            }
        }
        return List.copyOf(missing.values());
    }

    private FeatureTable table(Network network) {
        String key = keys.computeIfAbsent(network, this::key);
        return tables.computeIfAbsent(
                key,
                k -> FeatureTable.open(folder.resolve(network.name().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + k)));
    }

    /** What brings samples to the network's input counts too: code of Graft, or of whoever opens the network. */
    private String key(Network network) {
        return new Fingerprint()
                .add(network.identity())
                .add(engine(network))
                .add(CodeVersion.of(encoding(network).getClass()))
                .add(CodeVersion.of(Samples.class))
                .hex()
                .substring(0, 32);
    }

    private static Encoding encoding(Network network) {
        for (Encoding encoding : ServiceLoader.load(Encoding.class)) {
            if (encoding.takes(network.input())) {
                return encoding;
            }
        }
        throw new GraftException("backbone: nothing on the class path opens \"%s\". Add graft-onnx to the class path."
                .formatted(network.name()));
    }

    private static void requireFinite(Network network, List<float[]> features) {
        for (float[] row : features) {
            for (float value : row) {
                if (!Float.isFinite(value)) {
                    throw new GraftException(("backbone: %s gives a feature that is no finite number at \"%s\"."
                                    + " Check the normalisation of its input, or cut it elsewhere.")
                            .formatted(network.name(), network.cut()));
                }
            }
        }
    }
}
