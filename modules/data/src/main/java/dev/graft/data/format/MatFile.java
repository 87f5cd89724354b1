package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.data.format.MatContent.Cells;
import dev.graft.data.format.MatContent.Characters;
import dev.graft.data.format.MatContent.Compressed;
import dev.graft.data.format.MatContent.Full;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The variables of a MATLAB file, version 5 to 7 or 7.3 (which is HDF5), told by its header: matrices of any numeric type
 * with any number of axes, sparse matrices, texts, and cell arrays of these. Other kinds (structs, objects) are listed and
 * not read.
 */
public final class MatFile {
    private static final int HEADER = 128;
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    private final InputFile file;
    private final Variables variables;

    /** The variables in a file of one version. */
    interface Variables {
        List<String> names();

        /** What the variable of this name, which is there, holds. */
        MatContent content(String name);
    }

    private MatFile(InputFile file, Variables variables) {
        this.file = file;
        this.variables = variables;
    }

    /**
     * Opens a file.
     *
     * @throws GraftException if it is none of MATLAB's, or damaged
     */
    public static MatFile open(InputFile file) {
        byte[] header = new byte[4 * HEADER + HDF5.length];
        try (InputStream in = file.stream()) {
            int read = in.readNBytes(header, 0, header.length);
            if (Arrays.equals(HDF5, Arrays.copyOfRange(header, 4 * HEADER, header.length))
                    || Arrays.equals(HDF5, Arrays.copyOf(header, HDF5.length))) {
                return new MatFile(file, Hdf5Variables.of(file));
            }
            String order = new String(header, HEADER - 2, 2, StandardCharsets.ISO_8859_1);
            if (read >= HEADER && (order.equals("MI") || order.equals("IM"))) {
                return new MatFile(file, Mat5Variables.of(file));
            }
        } catch (IOException e) {
            throw file.failed(e);
        }
        throw file.bad("is no MATLAB file of version 5 to 7.3: its header is another. Save it in MATLAB with -v7.");
    }

    /** The file, for messages about it. */
    public InputFile file() {
        return file;
    }

    /** The names of the variables. */
    public List<String> names() {
        return variables.names();
    }

    /** Whether a variable is sparse. */
    public boolean isSparse(String name) {
        return content(name) instanceof Compressed;
    }

    /** Whether a variable is a text, or a cell array of texts. */
    public boolean isText(String name) {
        MatContent content = content(name);
        return content instanceof Characters
                || (content instanceof Cells cells
                        && cells.contents().stream().allMatch(cell -> cell instanceof Characters));
    }

    /**
     * A full array, its axes in MATLAB's order.
     *
     * @throws GraftException if there is no variable of this name, with the nearest one, or it holds something else
     */
    public Numbers matrix(String name) {
        return numbers(name, content(name));
    }

    /** A sparse matrix. Throws as {@link #matrix} does. */
    public SparseMatrix sparse(String name) {
        if (!(content(name) instanceof Compressed compressed)) {
            throw unexpected(name, "a sparse matrix", content(name));
        }
        if (compressed.matrix().rows() == 0 || compressed.matrix().columns() == 0) {
            throw file.empty(name, compressed.matrix().size());
        }
        try {
            compressed.matrix().byColumn();
            return compressed.matrix();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw file.bad(
                    "the variable %s is damaged: %s. Save or get the file once more.".formatted(name, e.getMessage()));
        }
    }

    /** The full arrays in a cell array, column by column. Throws as {@link #matrix} does. */
    public List<Numbers> cells(String name) {
        List<Numbers> numbers = new ArrayList<>();
        for (MatContent cell : contents(name)) {
            numbers.add(numbers(name + "{" + (numbers.size() + 1) + "}", cell));
        }
        return numbers;
    }

    /** The texts in a cell array, column by column; cells in it that hold one text count. Throws as {@link #matrix} does. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (MatContent cell : contents(name)) {
            if (!(cell instanceof Characters characters)) {
                throw unexpected(name + "{" + (texts.size() + 1) + "}", "a text", cell);
            }
            texts.add(characters.text());
        }
        return texts;
    }

    private List<MatContent> contents(String name) {
        if (content(name) instanceof Cells cells) {
            return cells.contents();
        }
        throw unexpected(name, "a cell array", content(name));
    }

    private Numbers numbers(String name, MatContent content) {
        if (content instanceof Full full) {
            return full.numbers();
        }
        throw unexpected(name, "a full matrix", content);
    }

    private GraftException unexpected(String name, String expected, MatContent found) {
        return file.bad("the variable %s is %s, expected %s.".formatted(name, found.words(), expected));
    }

    private MatContent content(String name) {
        if (!names().contains(name)) {
            throw file.bad("has no variable \"%s\"%s; there are: %s."
                    .formatted(name, Nearest.hint(name, names()), String.join(", ", names())));
        }
        return variables.content(name);
    }
}
