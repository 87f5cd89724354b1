package dev.graft.onnx.text;

import java.util.List;
import java.util.Map;

/** Stub. */
public interface Tokeniser {
    /** x. */
    int[] ids(String text, int most);
    /** x. */
    int padding();
    /** x. */
    Map<String, String> metadata();
    /** x. */
    List<String> tokens();
}
