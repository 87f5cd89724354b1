package dev.graft.core.samples;

import dev.graft.core.Fingerprint;
import java.util.List;
import java.util.function.IntFunction;

/** Texts, each read when it is asked for. */
public final class Text implements Samples {
    private final Selection selection;
    private final IntFunction<String> reader;

    private Text(Selection selection, IntFunction<String> reader) {
        this.selection = selection;
        this.reader = reader;
    }

    /** Texts over a storage of {@code size}; {@code reader} is thread-safe. */
    public static Text over(int size, IntFunction<String> reader) {
        return new Text(
                Selection.all(size, row -> new Fingerprint()
                        .add("text")
                        .add(reader.apply(row))
                        .hex()),
                reader);
    }

    public static Text of(List<String> texts) {
        List<String> copy = List.copyOf(texts);
        return over(copy.size(), copy::get);
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** The text at this position. */
    public String text(int position) {
        return reader.apply(selection.at(position));
    }

    /**
     * Counts of words, hashed into {@value WordCounts#FEATURES} features: raw vectors that know nothing of language.
     *
     * @see WordCounts
     */
    @Override
    public Dense vectors() {
        return WordCounts.of(this).vectors();
    }

    @Override
    public Text select(int... indices) {
        return new Text(selection.select(indices), reader);
    }

    @Override
    public String fingerprint(int position) {
        return selection.fingerprint(position);
    }

    @Override
    public String noun() {
        return "text";
    }
}
