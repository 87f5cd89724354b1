package dev.graft.runner.features;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The features of one network, by the fingerprint of the sample: a folder of segments. Not thread-safe while it grows. */
final class FeatureTable {
    private static final String SUFFIX = ".features";

    private final Path folder;
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Segment> segments = new CopyOnWriteArrayList<>();

    private record Row(FloatBuffer values, int offset) {}

    private FeatureTable(Path folder) {
        this.folder = folder;
    }

    /** What a folder holds; nothing if it is not there. What is not whole is computed again. */
    static FeatureTable open(Path folder) {
        FeatureTable table = new FeatureTable(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(file -> Segment.read(file)
                        .ifPresent(table::index));
            } catch (IOException e) {
                throw unusable(folder, e);
            }
        }
        return table;
    }

    boolean has(String fingerprint) {
        return rows.containsKey(fingerprint);
    }

    /** Keeps features: they are on the disk when this returns. */
    void add(List<String> fingerprints, List<float[]> features) {
        Path file = folder.resolve(
                new Fingerprint().add(String.join("\n", fingerprints)).hex().substring(0, 16) + SUFFIX);
        try {
            Files.createDirectories(folder);
            Segment.write(file, fingerprints, features);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        index(Segment.read(file).orElseThrow());
    }

    /** The features of samples, all of which are here; nothing is copied. */
    Dense of(Samples samples) {
        Row[] found = new Row[samples.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = rows.get(samples.fingerprint(i));
        }
        return Dense.over(found.length, width(), (position, into) -> {
            Row row = found[position];
            for (int f = 0; f < into.length; f++) {
                into[f] = row.values.get(row.offset + f);
            }
        });
    }

    /** The width of a feature vector; 1 while there is none. */
    int width() {
        return segments.isEmpty() ? 1 : segments.get(0).width();
    }

    private void index(Segment segment) {
        segments.add(segment);
        for (int i = 0; i < segment.fingerprints().size(); i++) {
            rows.put(segment.fingerprints().get(i), new Row(segment.values(), i * segment.width()));
        }
    }

    private static GraftException unusable(Path folder, IOException e) {
        return new GraftException(
                "features: the folder %s cannot be used: %s. Free some space, or name another folder with GRAFT_CACHE."
                        .formatted(folder, e.getMessage()),
                e);
    }
}
