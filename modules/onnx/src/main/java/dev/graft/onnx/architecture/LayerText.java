package dev.graft.onnx.architecture;

import static dev.graft.core.Require.require;

import dev.graft.core.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a layer is written.
 *
 * @param forms in which it can be written, as examples
 * @param pattern of what comes behind its word
 */
record LayerText(String forms, Pattern pattern, Function<Matcher, Layer> layer) {
    private static final Map<String, LayerText> KNOWN = known();

    private static Map<String, LayerText> known() {
        String width = " (\\d{1,9})";
        String kernel = "(?: (\\d{1,9})x(\\d{1,9}))?";
        String stride = "(?: /(\\d{1,9}))?";
        Map<String, LayerText> known = new LinkedHashMap<>();
        known.put(
                "conv",
                of(
                        "conv 32, conv 32 5x5, conv 32 5x5 /2",
                        width + kernel + stride,
                        m -> new Layer.Conv(
                                whole(m.group(1), 0),
                                whole(m.group(2), 3),
                                whole(m.group(3), 3),
                                whole(m.group(4), 1))));
        known.put(
                "residual",
                of(
                        "residual 64, residual 64 /2",
                        width + stride,
                        m -> new Layer.Residual(whole(m.group(1), 0), whole(m.group(2), 1))));
        known.put(
                "pool",
                of("pool, pool 2", "(?:" + width + ")?", m -> new Layer.Pool(whole(m.group(1), Layer.Pool.USUAL))));
        known.put("average", of("average", "", m -> new Layer.Average()));
        known.put("dense", of("dense 128", width, m -> new Layer.Dense(whole(m.group(1), 0))));
        known.put(
                "dropout",
                of("dropout 0.5", " (\\d{0,9}\\.?\\d{1,9})", m -> new Layer.Dropout(Double.parseDouble(m.group(1)))));
        known.put("norm", of("norm", "", m -> new Layer.Norm()));
        return known;
    }

    private static LayerText of(String forms, String pattern, Function<Matcher, Layer> layer) {
        return new LayerText(forms, Pattern.compile(pattern), layer);
    }

    private static int whole(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    static Layer parse(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        int end = plain.indexOf(' ');
        String word = end < 0 ? plain : plain.substring(0, end);
        LayerText form = Optional.ofNullable(KNOWN.get(word)).orElseThrow(() -> unknown(word));
        Matcher matcher = form.pattern.matcher(plain.substring(word.length()));
        require(matcher.matches(), "\"%s\" is not how %s is written: %s", text, word, form.forms);
        return form.layer.apply(matcher);
    }

    private static IllegalArgumentException unknown(String word) {
        List<String> words = new ArrayList<>(KNOWN.keySet());
        List<String> forms =
                new ArrayList<>(KNOWN.values().stream().map(LayerText::forms).toList());
        for (Preset preset : Preset.values()) {
            words.add(preset.word());
            forms.add(preset.word());
        }
        return new IllegalArgumentException("unknown layer \"%s\"%s Allowed are: %s"
                .formatted(word, Nearest.ending(word, words), String.join(", ", forms)));
    }
}
