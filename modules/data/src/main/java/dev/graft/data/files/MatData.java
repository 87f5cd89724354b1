package dev.graft.data.files;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.data.DataSet;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import dev.graft.data.format.Numbers;
import dev.graft.data.format.SparseMatrix;
import java.util.List;

/**
 * A user's own MATLAB matrices, full or sparse. Samples lie in the rows, or in the columns where only these are as many as
 * the labels.
 */
public final class MatData implements DataSet<ArraySettings> {
    @Override
    public String id() {
        return "mat";
    }

    @Override
    public String summary() {
        return "Your own MATLAB matrices: a .mat file (version 5 to 7.3) with a matrix of samples and a vector of classes.";
    }

    @Override
    public String licence() {
        return OwnFile.LICENCE;
    }

    @Override
    public Class<ArraySettings> settings() {
        return ArraySettings.class;
    }

    @Override
    public Labelled load(ArraySettings settings) {
        MatFile mat = MatFile.open(InputFile.of(settings.file()));
        String name = settings.labels();
        List<String> labels = mat.isText(name) ? mat.texts(name) : OwnFile.words(mat.matrix(name));
        return OwnFile.labelled(mat.file(), settings, samples(mat, settings, labels.size()), labels);
    }

    private static Samples samples(MatFile mat, ArraySettings settings, int labels) {
        String name = settings.samples();
        if (mat.isSparse(name)) {
            SparseMatrix matrix = mat.sparse(name);
            if (matrix.rows() == labels) {
                return matrix.byRow();
            }
            if (matrix.columns() == labels) {
                return matrix.byColumn();
            }
            throw unfit(mat, settings, matrix.size(), labels);
        }
        Numbers matrix = OwnFile.filled(mat.file(), name, mat.matrix(name));
        if (matrix.rows() == labels) {
            return matrix.dense();
        }
        if (matrix.shape()[matrix.shape().length - 1] == labels) {
            return matrix.transposed().dense();
        }
        throw unfit(mat, settings, matrix.size(), labels);
    }

    private static GraftException unfit(MatFile mat, ArraySettings settings, String size, int labels) {
        return mat.file()
                .bad("%s is %s and %s has %d classes: neither rows nor columns are as many. Name what belongs together."
                        .formatted(settings.samples(), size, settings.labels(), labels));
    }
}
