package dev.graft.data.folder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Texts without classes: single files in UTF-8, and those of folders. */
public final class TextFiles {
    private static final LooseFiles FILES = new LooseFiles("text", Set.of("txt"), ".txt");

    private TextFiles() {}

    /**
     * A file, or the texts of a folder and of the folders in it, in the order of their paths. In a folder texts are known by
     * their names ({@code .txt}).
     *
     * @throws dev.graft.core.GraftException if there is no such file or folder, with the nearest name; or the folder holds
     *     no text
     */
    public static List<Path> in(Path place) {
        return FILES.in(place);
    }

    /**
     * The text of a file, all of it; a byte order mark is left out.
     *
     * @throws dev.graft.core.GraftException if it is not UTF-8, or blank
     */
    public static String read(Path file) {
        FoundFile found = LooseFiles.file(file);
        return text(found.bytes(), found, "Save it as UTF-8, or leave it out.");
    }

    /**
     * The text of a file's bytes.
     *
     * @param remedy if they are not UTF-8
     */
    static String text(byte[] bytes, FoundFile file, String remedy) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String text = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
            if (text.isBlank()) {
                throw file.refused("holds no text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw file.withRemedy(remedy).refused("is no UTF-8 text");
        }
    }
}
