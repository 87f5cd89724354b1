package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.data.format.MatContent.Cells;
import dev.graft.data.format.MatContent.Characters;
import dev.graft.data.format.MatContent.Compressed;
import dev.graft.data.format.MatContent.Full;
import dev.graft.data.format.MatContent.Other;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.Reference;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The variables of a MATLAB file of version 7.3, which is HDF5: a data set for each, its axes in reverse order, its kind in
 * the attribute {@code MATLAB_class}; cells are references, a sparse matrix is a group of {@code data, ir, jc}.
 *
 * <p>Source: The MathWorks, "MAT-File Versions", and the files it writes; HDF5 is read by the library jHDF.
 */
record Hdf5Variables(InputFile file, List<String> names) implements MatFile.Variables {
    /** Deflate, the filter that MATLAB uses, packs at most 1032 bytes into one. */
    private static final long DENSEST = 1032;

    static Hdf5Variables of(InputFile file) {
        try (HdfFile hdf = new HdfFile(file.path())) {
            return new Hdf5Variables(
                    file,
                    hdf.getChildren().keySet().stream()
                            .filter(name -> !name.startsWith("#"))
                            .toList());
        } catch (RuntimeException e) {
            throw file.bad("is cut off or damaged: its HDF5 part cannot be read. Get it once more.");
        }
    }

    @Override
    public MatContent content(String name) {
        try (HdfFile hdf = new HdfFile(file.path())) {
            return content(hdf, hdf.getChild(name));
        } catch (GraftException said) {
            throw said;
        } catch (RuntimeException e) {
            throw file.bad("the variable %s is damaged. Get the file once more.".formatted(name));
        }
    }

    private MatContent content(HdfFile hdf, Node node) {
        if (node instanceof Group group && group.getAttribute("MATLAB_sparse") != null) {
            return sparse(group);
        }
        if (!(node instanceof Dataset data) || data.isCompound()) {
            return new Other(node instanceof Dataset ? "a matrix of complex numbers" : "a struct or an object");
        }
        int[] axes = data.getDimensions();
        boolean empty = node.getAttribute("MATLAB_empty") != null;
        String kind = kind(node);
        if (kind.equals("char")) {
            return new Characters(empty ? "" : text(values(data), axes));
        }
        if (data.getDataType() instanceof Reference) {
            return new Cells(cells(hdf, data));
        }
        if (empty || axes.length == 0) {
            return new Other("empty");
        }
        return new Full(new Numbers(axes, values(data)).transposed());
    }

    private static String kind(Node node) {
        Attribute kind = node.getAttribute("MATLAB_class");
        return kind == null ? "" : String.valueOf(kind.getData());
    }

    /** The first row of characters; they are stored as numbers, rows running fastest. */
    private static String text(double[] codes, int[] axes) {
        int rows = axes[axes.length - 1];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codes.length; i += rows) {
            text.append((char) codes[i]);
        }
        return text.toString();
    }

    private List<MatContent> cells(HdfFile hdf, Dataset references) {
        List<MatContent> contents = new ArrayList<>();
        for (double address : values(references)) {
            contents.add(content(hdf, hdf.getNodeByAddress((long) address)));
        }
        return contents;
    }

    private MatContent sparse(Group group) {
        int rows = ((Number) group.getAttribute("MATLAB_sparse").getData()).intValue();
        int[] starts = whole(values((Dataset) group.getChild("jc")));
        if (!(group.getChild("data") instanceof Dataset data)) { // MATLAB leaves the parts of an empty matrix out
            return new Compressed(new SparseMatrix(rows, starts.length - 1, starts, new int[0], new double[0]));
        }
        int[] indices = whole(values((Dataset) group.getChild("ir")));
        return new Compressed(new SparseMatrix(rows, starts.length - 1, starts, indices, values(data)));
    }

    private static int[] whole(double[] values) {
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }

    private double[] values(Dataset data) {
        if (data.getSizeInBytes() > file.limit()) {
            throw file.tooLarge();
        }
        file.requireRoom(data.getSize());
        if (data.getSizeInBytes() > DENSEST * file.size()) {
            throw file.bad("is damaged: %s claims more values than the file can hold.".formatted(data.getName()));
        }
        Object flat = data.getDataFlat();
        double[] values = new double[Array.getLength(flat)];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Number) Array.get(flat, i)).doubleValue();
        }
        return values;
    }
}
