package dev.graft.onnx.model;

import dev.graft.core.samples.Text;
import dev.graft.onnx.text.Tokeniser;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Texts as the numbers of their tokens, padded to one length; each is cut into tokens once. */
final class TokenFeed implements Feed {
    private final int[][] tokens;
    private final int padding;
    private final int length;

    TokenFeed(Text texts, Tokeniser tokeniser, int length) {
        this.tokens = IntStream.range(0, texts.size())
                .mapToObj(i -> tokeniser.ids(texts.text(i), length))
                .toArray(int[][]::new);
        this.padding = tokeniser.padding();
        this.length = length;
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public void fill(int[] rows, List<FloatBuffer> inputs) {
        for (int i = 0; i < rows.length; i++) {
            int[] own = tokens[rows[i]];
            for (int t = 0; t < length; t++) {
                inputs.get(0).put(i * length + t, t < own.length ? own[t] : padding);
            }
        }
    }
}
