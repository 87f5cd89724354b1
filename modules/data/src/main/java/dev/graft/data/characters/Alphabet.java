package dev.graft.data.characters;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The characters of one script that are classes.
 *
 * @param script its name, as in experiment files
 * @param characters code points; no character is in two alphabets, and no two look alike
 */
record Alphabet(String script, List<Integer> characters) {
    private static final String FILE = "alphabets.txt";

    /** All of them, in the order of {@code alphabets.txt}. */
    static final List<Alphabet> ALL = read();

    static List<String> scripts() {
        return ALL.stream().map(Alphabet::script).toList();
    }

    /** The script and the character itself, such as {@code greek \u03c9}: readable, and unique. */
    String name(int character) {
        return script + " " + Character.toString(character);
    }

    private static List<Alphabet> read() {
        try (InputStream stream = requireNonNull(Alphabet.class.getResourceAsStream(FILE), FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Alphabet::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Alphabet parse(String line) {
        String[] parts = line.split(" ", 2);
        return new Alphabet(parts[0], parts[1].codePoints().boxed().toList());
    }
}
