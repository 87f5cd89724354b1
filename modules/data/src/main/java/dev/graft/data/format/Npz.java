package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * NumPy arrays in an {@code .npz} file: a zip archive with one {@code .npy} file for each.
 *
 * <p>Source: the NumPy manual, "numpy.savez", and NEP 1, "A simple file format for NumPy arrays". Nothing is unpacked on
 * the disk; an array is read when it is asked for, and no more bytes than its header says.
 */
public final class Npz {
    private static final String SUFFIX = ".npy";

    private final InputFile file;
    private final List<String> names;

    private Npz(InputFile file, List<String> names) {
        this.file = file;
        this.names = names;
    }

    /**
     * The arrays of a file.
     *
     * @throws GraftException if the file is no zip archive, or has no arrays
     */
    public static Npz open(InputFile file) {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            List<String> names = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
            if (names.isEmpty()) {
                throw file.bad("has no NumPy arrays in it. Save it with numpy.savez(file, X=..., y=...).");
            }
            return new Npz(file, names);
        } catch (ZipException e) {
            throw notZip(file);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    private static GraftException notZip(InputFile file) {
        return file.bad(
                "is no .npz file (a zip archive), or is cut off. Save it with numpy.savez(file, X=..., y=...).");
    }

    /** The file, for messages about it. */
    public InputFile file() {
        return file;
    }

    /** The names of the arrays. */
    public List<String> names() {
        return names;
    }

    /**
     * An array.
     *
     * @throws GraftException if there is none of this name, with the nearest one; if it holds no numbers; if it is damaged
     */
    public Numbers array(String name) {
        if (!names.contains(name)) {
            throw file.bad("has no array \"%s\"%s; there are: %s."
                    .formatted(name, Nearest.hint(name, names), String.join(", ", names)));
        }
        try (ZipFile zip = new ZipFile(file.path().toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + SUFFIX))) {
            return Npy.read(file, name, in);
        } catch (ZipException e) {
            throw file.bad("array \"%s\" is damaged (%s). Get the file once more.".formatted(name, e.getMessage()));
        } catch (IOException e) {
            throw file.failed(e);
        }
    }
}
