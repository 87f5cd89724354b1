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
import dev.graft.data.DataSet;
import dev.graft.runner.trial.CodeVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Features that are computed once, whatever experiment asks for them: kept in memory-mapped files, by what the sample
 * is, what the network is, where it is cut, and what it runs on. A new split, budget, seed or strategy runs no network.
 * Thread-safe; several processes may use one folder.
 *
 * <p>Cost: a sample that is not there yet takes one pass of the network, and {@code 4 x width} bytes on the disk. They
 * are written every {@value Pending#MOST_ROWS} samples or ten seconds, so an interrupted computation goes on where it was.
 */
public final class FeatureCache implements FeatureStore {
    private static final int BATCH = 32;

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

    /** The folder in which features are kept. */
    public Path folder() {
        return folder;
    }

    /** What a network runs on here, as "onnxruntime 1.29.0 on cpu". */
    public String engine(Network network) {
        return encoding(network).engine(device);
    }

    /** How many of these samples have no features yet. */
    public synchronized int missing(Samples samples, Network network) {
        return (int) missing(samples, table(network))
                .mapToObj(samples::fingerprint)
                .distinct()
                .count();
    }

    /** The positions of the first samples that have no features yet, at most so many. */
    public synchronized int[] firstMissing(Samples samples, Network network, int most) {
        return missing(samples, table(network)).limit(most).toArray();
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
        encode(List.of(samples), network);
        return table(network).of(samples);
    }

    /** Computes the features that are not kept yet; the network is opened once for all domains, or not at all. */
    public synchronized void encode(List<Samples> domains, Network network) {
        FeatureTable table = table(network);
        List<Samples> missing = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Samples samples : domains) {
            missing.add(samples.select(IntStream.range(0, samples.size())
                    .filter(i -> !table.has(samples.fingerprint(i)) && asked.add(samples.fingerprint(i)))
                    .toArray()));
        }
        if (!asked.isEmpty()) {
            compute(missing, asked.size(), network, table);
        }
    }

    private void compute(List<Samples> domains, int total, Network network, FeatureTable table) {
        Pending pending = new Pending(table);
        int done = 0;
        try (Encoder encoder = encoding(network).open(network, device, threads)) {
            for (Samples samples : domains) {
                for (int start = 0; start < samples.size(); start += BATCH) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("the computation of features was interrupted");
                    }
                    int end = Math.min(start + BATCH, samples.size());
                    Samples batch = samples.select(IntStream.range(start, end).toArray());
                    float[][] features = encoder.encode(batch);
                    requireFinite(network, features);
                    pending.add(batch, features);
                    done += batch.size();
                    computed += batch.size();
                    listener.encoded(network, done, total);
                }
            }
            pending.keep();
        }
    }

    private static IntStream missing(Samples samples, FeatureTable table) {
        return IntStream.range(0, samples.size()).filter(i -> !table.has(samples.fingerprint(i)));
    }

    private FeatureTable table(Network network) {
        return tables.computeIfAbsent(
                key(network),
                k -> FeatureTable.open(folder.resolve(network.name().replaceAll("[^A-Za-z0-9._-]", "_") + "-" + k)));
    }

    /**
     * The key of a network's features, 32 hexadecimal digits: of the network, what it runs on, and the code that brings
     * samples to its input, be it Graft's or that of whoever opens the network.
     */
    public synchronized String key(Network network) {
        return keys.computeIfAbsent(network, this::newKey);
    }

    private String newKey(Network network) {
        return new Fingerprint()
                .add(network.identity())
                .add(engine(network))
                .add(CodeVersion.of(encoding(network).getClass()))
                .add(CodeVersion.of(Samples.class))
                .add(CodeVersion.of(DataSet.class))
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

    private static void requireFinite(Network network, float[][] features) {
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
