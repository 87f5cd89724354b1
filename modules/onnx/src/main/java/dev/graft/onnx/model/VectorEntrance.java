package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Vectors;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Vectors as they are: {@code vectors} float {@code [batch, features]}. */
record VectorEntrance(int features) implements Entrance {
    static final String WORD = "vectors";
    private static final int RANDOM = 4;

    @Override
    public Value input() {
        return Value.of(WORD, Type.FLOAT, Shape.of(-1, features).with(0, Shape.Dim.open("batch")));
    }

    @Override
    public int size() {
        return features;
    }

    @Override
    public Class<Dense> kind() {
        return Dense.class;
    }

    @Override
    public boolean takes(Samples samples) {
        return samples instanceof Dense vectors && vectors.features() == features;
    }

    @Override
    public Feed feed(String where, Samples samples) {
        Dense vectors = samples.vectors();
        if (vectors.features() != features) {
            throw new GraftException("%s: it takes vectors of %d features, and these have %d. Give it %d."
                    .formatted(where, features, vectors.features(), features));
        }
        return new RowFeed(List.of(vectors), row -> row);
    }

    @Override
    public Vectors contract(Path file, String sha256) {
        return new Vectors(WORD, features);
    }

    @Override
    public String about() {
        return "vectors float [batch, %d]".formatted(features);
    }

    @Override
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(KEY, WORD);
        metadata.put("graft.features", Integer.toString(features));
        return metadata;
    }

    static VectorEntrance read(Metadata keys) {
        return new VectorEntrance(keys.whole("graft.features"));
    }

    /** From small vectors to large ones. */
    @Override
    public Samples random(SplittableRandom random) {
        List<double[]> rows = IntStream.rangeClosed(1, RANDOM)
                .mapToObj(i -> random.doubles(features, -i, i).toArray())
                .toList();
        return Dense.of(rows.toArray(double[][]::new));
    }
}
