package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.text.Tokeniser;
import dev.graft.onnx.text.Tokenisers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts as the numbers of their tokens: {@code tokens} float {@code [batch, length]}, whole numbers, that of padding behind the
 * last one. The file holds the vocabulary too.
 */
record TokenEntrance(Tokeniser tokeniser, int length) implements Entrance {
    static final String WORD = "texts";
    private static final String NAME = "tokens";
    private static final int RANDOM = 4;

    @Override
    public Value input() {
        return Value.of(NAME, Type.FLOAT, Shape.of(-1, length).with(0, Shape.Dim.open("batch")));
    }

    @Override
    public int size() {
        return length;
    }

    @Override
    public Class<Text> kind() {
        return Text.class;
    }

    @Override
    public Feed feed(String where, Samples samples) {
        if (!(samples instanceof Text texts)) {
            throw new GraftException(
                    "%s: it takes texts, and a sample here is a %s. Give it texts.".formatted(where, samples.noun()));
        }
        return new TokenFeed(texts, tokeniser, length);
    }

    @Override
    public Tokens contract(Path file, String sha256) {
        return new Tokens(new Vocabulary(file, sha256), length, false);
    }

    @Override
    public String about() {
        return "tokens float [batch, %d]: the numbers of a text's tokens in graft.vocabulary, %d behind the last one"
                .formatted(length, tokeniser.padding());
    }

    @Override
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(KEY, WORD);
        metadata.put("graft.length", Integer.toString(length));
        metadata.putAll(tokeniser.metadata());
        return metadata;
    }

    static TokenEntrance read(Metadata keys) {
        int length = keys.whole("graft.length");
        return new TokenEntrance(Tokenisers.read(keys.where(), keys.values()), length);
    }

    /** Words at random, from none to more than there is room for. */
    @Override
    public Samples random(SplittableRandom random) {
        List<String> words = tokeniser.tokens();
        return Text.of(IntStream.range(0, RANDOM)
                .mapToObj(i -> random.ints((long) i * length / 2, 0, words.size())
                        .mapToObj(words::get)
                        .collect(Collectors.joining(" ")))
                .toList());
    }
}
