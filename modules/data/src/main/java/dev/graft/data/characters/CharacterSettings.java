package dev.graft.data.characters;

import static dev.graft.core.Require.require;

import dev.graft.core.Nearest;
import dev.graft.core.strategy.Setting;
import java.util.List;
import java.util.Set;

/**
 * How many characters to draw, how large, of which scripts, and which.
 *
 * <p>Image i depends on {@code seed}, {@code size}, {@code scripts} and i alone: more samples add images and change none.
 *
 * @param samples how many images, in [1, 1000000]
 * @param size the side of an image in pixels, in [8, 128]; sizes show the same drawings
 * @param seed any number; another seed draws other samples
 * @param scripts whose characters are the classes, in any order, each once; none stands for all
 */
public record CharacterSettings(
        @Setting(byDefault = "10000", about = "how many images, in [1, 1000000]")
        int samples,

        @Setting(byDefault = "28", about = "side of an image in pixels, in [8, 128]")
        int size,

        @Setting(byDefault = "1", about = "another seed draws other samples")
        long seed,

        @Setting(
                byDefault = "",
                about = "scripts whose characters are the classes: digits, latin, greek, cyrillic, armenian, georgian,"
                        + " hebrew, arabic, tifinagh, syllabics, lao, nko, nuskhuri; none stands for all")
        List<String> scripts) {
    public CharacterSettings {
        require(samples >= 1 && samples <= 1_000_000, "samples must be in [1, 1000000], was %d", samples);
        require(size >= 8 && size <= 128, "size must be in [8, 128] pixels, was %d", size);
        scripts = List.copyOf(scripts);
        List<String> known = Alphabet.scripts();
        for (String script : scripts) {
            require(
                    known.contains(script),
                    "scripts: there is no \"%s\"%s Allowed: %s",
                    script,
                    Nearest.ending(script, known),
                    String.join(", ", known));
        }
        require(Set.copyOf(scripts).size() == scripts.size(), "scripts must be named once each, was %s", scripts);
    }

    /** The alphabets asked for, in the order of all alphabets. */
    List<Alphabet> alphabets() {
        return Alphabet.ALL.stream()
                .filter(alphabet -> scripts.isEmpty() || scripts.contains(alphabet.script()))
                .toList();
    }
}
