package dev.graft.data.format;

import dev.graft.core.GraftException;
import dev.graft.data.format.MatContent.Cells;
import dev.graft.data.format.MatContent.Characters;
import dev.graft.data.format.MatContent.Compressed;
import dev.graft.data.format.MatContent.Full;
import dev.graft.data.format.MatContent.Other;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;
import us.hebi.matlab.mat.types.Sparse;

/** The variables of a MATLAB file of version 5 to 7: taken apart and checked here, decoded by the library MFL. */
record Mat5Variables(InputFile file, byte[] header, Map<String, Mat5Element> elements) implements MatFile.Variables {
    private static final int HEADER = 128;
    private static final int SUBSYSTEM = 116;

    static Mat5Variables of(InputFile file) {
        byte[] bytes = file.bytes();
        byte[] header = Arrays.copyOf(bytes, HEADER);
        Arrays.fill(header, SUBSYSTEM, SUBSYSTEM + Long.BYTES, (byte) 0);
        return new Mat5Variables(file, header, Mat5Element.all(file, bytes, HEADER));
    }

    @Override
    public List<String> names() {
        return List.copyOf(elements.keySet());
    }

    /** One element is handed to the library as a file of its own: its sizes have been checked against the bytes there are. */
    @Override
    public MatContent content(String name) {
        Mat5Element element = Objects.requireNonNull(elements.get(name));
        if (!element.readable()) {
            return new Other("a struct or an object");
        }
        byte[] bytes = element.bytes();
        ByteBuffer whole = ByteBuffer.allocate(header.length + bytes.length)
                .put(header)
                .put(bytes)
                .rewind();
        try (us.hebi.matlab.mat.types.MatFile one =
                Mat5.newReader(Sources.wrap(whole)).readMat()) {
            Array array = one.getEntries().iterator().next().getValue();
            file.requireRoom(numbers(array));
            return decoded(array);
        } catch (GraftException said) {
            throw said;
        } catch (IOException | RuntimeException e) {
            throw file.bad("the variable %s is damaged. Save or get the file once more.".formatted(name));
        }
    }

    /** How many doubles hold what is decoded, or at least as many bytes. */
    private static long numbers(Array array) {
        if (array instanceof Sparse sparse) {
            return sparse.getNumCols() + 2L * sparse.getNumNonZero();
        }
        if (array instanceof Cell cell) {
            long sum = 0;
            for (int i = 0; i < cell.getNumElements(); i++) {
                Array each = cell.get(i);
                sum += numbers(each);
            }
            return sum;
        }
        return array.getNumElements();
    }

    private static MatContent decoded(Array array) {
        if (array instanceof Sparse sparse) {
            return sparse.isComplex() ? new Other("a matrix of complex numbers") : compressed(sparse);
        }
        if (array instanceof Matrix matrix) {
            return matrix.isComplex() ? new Other("a matrix of complex numbers") : full(matrix);
        }
        if (array instanceof Char text) {
            return new Characters(text.getNumElements() == 0 ? "" : text.getRow(0));
        }
        if (array instanceof Cell cell) {
            List<MatContent> contents = new ArrayList<>(cell.getNumElements());
            for (int i = 0; i < cell.getNumElements(); i++) {
                Array each = cell.get(i);
                contents.add(decoded(each));
            }
            return new Cells(contents);
        }
        return new Other("a struct or an object");
    }

    private static Full full(Matrix matrix) {
        double[] values = new double[matrix.getNumElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.getDouble(i);
        }
        int[] dimensions = matrix.getDimensions();
        int[] reversed = new int[dimensions.length];
        for (int axis = 0; axis < dimensions.length; axis++) {
            reversed[axis] = dimensions[dimensions.length - 1 - axis];
        }
        return new Full(new Numbers(reversed, values).transposed());
    }

    private static Compressed compressed(Sparse sparse) {
        int[] starts = new int[sparse.getNumCols() + 1];
        int[] rows = new int[sparse.getNumNonZero()];
        double[] values = new double[rows.length];
        int[] size = {0};
        sparse.forEach((row, column, value, imaginary) -> {
            rows[size[0]] = row;
            values[size[0]++] = value;
            starts[column + 1]++;
        });
        for (int column = 0; column + 1 < starts.length; column++) {
            starts[column + 1] += starts[column];
        }
        return new Compressed(new SparseMatrix(
                sparse.getNumRows(),
                sparse.getNumCols(),
                starts,
                Arrays.copyOf(rows, size[0]),
                Arrays.copyOf(values, size[0])));
    }
}
