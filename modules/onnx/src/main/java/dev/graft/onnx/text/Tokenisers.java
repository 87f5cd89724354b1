package dev.graft.onnx.text;

import dev.graft.core.network.InputContract.Vocabulary;
import java.util.List;
import java.util.Map;

/** Stub. */
public final class Tokenisers {
    private Tokenisers() {}

    private record Stub(String where) implements Tokeniser {
        @Override
        public int[] ids(String text, int most) {
            return new int[1];
        }

        @Override
        public int padding() {
            return 0;
        }

        @Override
        public Map<String, String> metadata() {
            return Map.of();
        }

        @Override
        public List<String> tokens() {
            return List.of("a");
        }
    }

    /** x. */
    public static Tokeniser open(Vocabulary v) {
        return new Stub(v.sha256());
    }

    /** x. */
    public static Tokeniser read(String where, Map<String, String> m) {
        return new Stub(where + m);
    }
}
