package dev.graft.data.textures;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;

/** A classifier by the nearest mean of a class, on pictures in three channels. */
final class ClassMeans {
    private ClassMeans() {}

    static double[][] of(Labelled labelled) {
        int[] counts = labelled.classes().counts();
        double[][] means = new double[counts.length][row(labelled, 0).length];
        for (int i = 0; i < labelled.size(); i++) {
            int value = labelled.classes().value(i);
            double[] row = row(labelled, i);
            for (int p = 0; p < row.length; p++) {
                means[value][p] += row[p] / counts[value];
            }
        }
        return means;
    }

    static double accuracy(double[][] means, Labelled labelled) {
        int right = 0;
        for (int i = 0; i < labelled.size(); i++) {
            double[] row = row(labelled, i);
            int nearest = 0;
            for (int c = 1; c < means.length; c++) {
                nearest = distance(means[c], row) < distance(means[nearest], row) ? c : nearest;
            }
            right += nearest == labelled.classes().value(i) ? 1 : 0;
        }
        return (double) right / labelled.size();
    }

    private static double[] row(Labelled labelled, int position) {
        byte[] pixels =
                ((Images) labelled.samples()).image(position).withChannels(3).pixels();
        double[] row = new double[pixels.length];
        for (int p = 0; p < row.length; p++) {
            row[p] = Byte.toUnsignedInt(pixels[p]);
        }
        return row;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            sum += (a[p] - b[p]) * (a[p] - b[p]);
        }
        return sum;
    }
}
