package dev.graft.onnx.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.tribuo.util.tokens.impl.wordpiece.WordpieceBasicTokenizer;

/**
 * How texts are brought to one form and cut into words before BERT cuts words into pieces: as Hugging Face's {@code
 * BertNormalizer} and {@code BertPreTokenizer} do. Their tables of Unicode are those of its version 8: accents and punctuation
 * that came later are letters to them, and are what they are here.
 *
 * @param clean whether control characters are dropped
 * @param ideographs whether each Chinese character is a word
 * @param stripAccents whether marks over and under letters are dropped
 */
record BertText(boolean clean, boolean ideographs, boolean stripAccents, boolean lowerCase) {
    /** The words, in their order; each mark of punctuation is one. */
    List<String> words(String text) {
        String form = text;
        if (clean) {
            form = each(form, BertText::cleaned);
        }
        if (ideographs) {
            form = each(form, BertText::setApart);
        }
        if (stripAccents) {
            form = each(Normalizer.normalize(form, Normalizer.Form.NFD), BertText::bare);
        }
        if (lowerCase) {
            form = each(form, BertText::lowered);
        }
        return cut(form);
    }

    private static String each(String text, BiConsumer<Integer, StringBuilder> change) {
        StringBuilder changed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> change.accept(c, changed));
        return changed.toString();
    }

    private static void cleaned(int c, StringBuilder into) {
        if (c == '\t' || c == '\n' || c == '\r') {
            into.append(' ');
        } else if (c != 0xfffd && !WordpieceBasicTokenizer.isControl(c)) {
            into.appendCodePoint(c);
        }
    }

    private static void setApart(int c, StringBuilder into) {
        if (isIdeograph(c)) {
            into.append(' ').appendCodePoint(c).append(' ');
        } else {
            into.appendCodePoint(c);
        }
    }

    private static void bare(int c, StringBuilder into) {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
            into.appendCodePoint(c);
        }
    }

    /** Letter by letter: what stands beside a letter does not count, as it does for a whole text in Greek. */
    private static void lowered(int c, StringBuilder into) {
        into.append(Character.toString(c).toLowerCase(Locale.ROOT));
    }

    private static List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean mark = WordpieceBasicTokenizer.isPunctuation(c);
            if (mark || isSpace(c)) {
                add(words, text, from, at);
                from = mark ? at : next;
            }
            if (mark) {
                add(words, text, at, next);
                from = next;
            }
            at = next;
        }
        add(words, text, from, text.length());
        return words;
    }

    private static void add(List<String> words, String text, int from, int to) {
        if (from < to) {
            words.add(text.substring(from, to));
        }
    }

    /** Hugging Face leaves out a part of extension E: its range begins at 2B920, Unicode's at 2B820. */
    private static boolean isIdeograph(int c) {
        return WordpieceBasicTokenizer.isChinese(c) && (c < 0x2b820 || c >= 0x2b920);
    }

    /** Unicode's White_Space. */
    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
    }
}
