package dev.graft.onnx.model;

import dev.graft.core.GraftException;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.InputContract.Vectors;
import dev.graft.core.samples.Samples;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.text.Tokenisers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What an exported file takes, and how samples are brought to it: the file's metadata say it, so that no other file is needed. */
public sealed interface Entrance permits PixelEntrance, VectorEntrance, TokenEntrance, WindowEntrance {
    /** The only input of the file, whose first axis takes any number of rows. */
    Value input();

    /** How many numbers a row has. */
    int size();

    /** The kind of samples that it takes. */
    Class<? extends Samples> kind();

    /** Whether such samples can be brought to it. */
    default boolean takes(Samples samples) {
        return kind().isInstance(samples);
    }

    /**
     * Brings samples to the file's input.
     *
     * @param where for messages: the file
     * @throws GraftException if the file does not take such samples
     */
    Feed feed(String where, Samples samples);

    /**
     * How samples are brought to the file where it is a backbone.
     *
     * @param sha256 of the file
     */
    InputContract contract(Path file, String sha256);

    /** The same in words, for people who look into the file. */
    String about();

    /** The same as it stands in the file, beginning with the key {@value #KEY}. */
    Map<String, String> metadata();

    /** Samples that try what can occur, of all sizes of numbers. */
    Samples random(SplittableRandom random);

    /** The key that says which kind of entrance it is. */
    String KEY = "graft.input";

    /**
     * The entrance of a network that is to be exported.
     *
     * @throws GraftException if no file can say how its samples are brought to it
     */
    static Entrance of(Model model) {
        if (model.input() instanceof Pictures p) {
            return new PixelEntrance(p.channels(), p.height(), p.width(), p.fit());
        } else if (model.input() instanceof Vectors v) {
            return new VectorEntrance(v.features());
        } else if (model.input() instanceof Sound s) {
            return WindowEntrance.of(s);
        } else if (model.input() instanceof Tokens t) {
            return new TokenEntrance(Tokenisers.open(t.vocabulary()), t.length());
        }
        throw new GraftException(
                "export: %s takes %s; networks for pictures, recordings, texts and vectors can be exported."
                        .formatted(model.name(), model.input()));
    }

    /** Reads what {@link #metadata} wrote. */
    static Entrance read(Metadata keys) {
        return switch (keys.oneOf(
                KEY, List.of(PixelEntrance.WORD, WindowEntrance.WORD, TokenEntrance.WORD, VectorEntrance.WORD))) {
            case PixelEntrance.WORD -> PixelEntrance.read(keys);
            case WindowEntrance.WORD -> WindowEntrance.read(keys);
            case TokenEntrance.WORD -> TokenEntrance.read(keys);
            default -> VectorEntrance.read(keys);
        };
    }
}
