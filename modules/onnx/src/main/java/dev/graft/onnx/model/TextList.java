package dev.graft.onnx.model;

import static dev.graft.core.Require.require;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list of texts as JSON writes it (RFC 8259): {@code ["ant", "bee"]}. Reading is mutable; used by one thread. */
final class TextList {
    private final String json;
    private int at;

    private TextList(String json) {
        this.json = json;
    }

    static String write(List<String> texts) {
        return texts.stream().map(TextList::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * The texts.
     *
     * @throws IllegalArgumentException if it is no such list
     */
    static List<String> read(String json) {
        TextList list = new TextList(json);
        List<String> texts = new ArrayList<>();
        list.expect('[');
        if (list.peek() != ']') {
            do {
                texts.add(list.text());
            } while (list.next() == ',');
            list.at--;
        }
        list.expect(']');
        list.peek();
        require(list.at == json.length(), "text follows the list at position %d", list.at);
        return texts;
    }

    private String text() {
        expect('"');
        StringBuilder text = new StringBuilder();
        for (char c = any(); c != '"'; c = any()) {
            text.append(c == '\\' ? escaped(any()) : c);
        }
        return text.toString();
    }

    private char escaped(char c) {
        if (c == 'u') {
            require(at + 4 <= json.length(), "it ends within \\u");
            at += 4;
            return (char) Integer.parseInt(json.substring(at - 4, at), 16);
        }
        int known = "\"\\/bfnrt".indexOf(c);
        require(known >= 0, "\\%s stands for nothing", c);
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private char any() {
        require(at < json.length(), "it ends within a text");
        return json.charAt(at++);
    }

    /** The next character that is no space, which is not taken; 0 at the end. */
    private char peek() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : 0;
    }

    private char next() {
        char next = peek();
        at++;
        return next;
    }

    private void expect(char wanted) {
        char found = next();
        require(found == wanted, "expected %s at position %d", wanted, at - 1);
    }
}
