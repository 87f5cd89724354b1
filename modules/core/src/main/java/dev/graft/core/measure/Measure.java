package dev.graft.core.measure;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labels;
import dev.graft.core.labels.Reals;
import dev.graft.core.labels.Truth;
import dev.graft.core.strategy.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What predictions are judged by, each on held-out samples with a weight.
 *
 * <p>A class that no held-out sample has, or none with a weight, is left out of means over classes. Where nothing is left to
 * say, a measure is NaN: each says when.
 */
public enum Measure {
    /** The share of samples whose most probable class is the right one; of equals, the first. */
    ACCURACY("accuracy", true, 0, 1, Formula.ofClasses(SampleMeans::accuracy, SampleMeans::rights)),

    /** The mean over classes of the share of their samples that are right: every class counts the same. */
    BALANCED_ACCURACY(
            "balanced accuracy", true, 0, 1, Formula.ofClasses(PerClass::balancedAccuracy, PerClass::recalls)),

    /** The mean over classes of F1 = 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. */
    MACRO_F1("macro-averaged F1", true, 0, 1, Formula.ofClasses(PerClass::macroF1)),

    /** The mean of -ln p of the right class; p is cut at 1e-7, so a wrong certainty costs 16.1. */
    LOG_LOSS("log-loss", false, 0, SampleMeans.LARGEST_LOSS, Formula.ofClasses(SampleMeans::logLoss)),

    /**
     * How far the probability of the predicted class is from the share that is right: the expected calibration error with 15
     * bins of equal width (C. Guo et al., On calibration of modern neural networks, ICML 2017, equation 3).
     */
    CALIBRATION_ERROR("calibration error", false, 0, 1, Formula.ofClasses(Calibration::error)),

    /**
     * The chance that a sample of a class gets a higher probability of it than one of another class, equals counted half; the
     * mean over classes. With two classes it is the usual area. NaN where all samples are of one class.
     */
    AUC_ROC("area under the ROC curve", true, 0, 1, Formula.ofClasses(Ranking::roc, Placements::of)),

    /**
     * The average precision: the mean, over the samples of a class, of the precision at the threshold that just lets them in,
     * in steps at distinct probabilities; then the mean over classes, also where there are two, of which neither is called
     * the positive one. NaN where all samples are of one class.
     */
    AUC_PR("area under the precision-recall curve", true, 0, 1, Formula.ofClasses(Ranking::precision)),

    /**
     * The average precision of what is true: {@link #AUC_PR} of the positive class alone, which is the usual area where few atoms
     * are true. NaN where all samples are of one class.
     */
    AVERAGE_PRECISION("average precision of what is true", true, 0, 1, Formula.ofTruth(Ranking::precisionOfTrue)),

    /**
     * The conditional log-likelihood: the mean of ln p of the right class, {@link #LOG_LOSS} with the other sign, as the papers on
     * relations have it.
     */
    LOG_LIKELIHOOD(
            "conditional log-likelihood",
            true,
            -SampleMeans.LARGEST_LOSS,
            0,
            Formula.ofTruth(SampleMeans::logLikelihood)),

    /** 1 - sum (y - f)^2 / sum (y - mean y)^2. NaN where all labels are equal. */
    R2("R2", true, Double.NEGATIVE_INFINITY, 1, Formula.ofNumbers(Residuals::r2, Residuals::r2Shares)),

    /** 1 - var(y - f) / var(y): as R2, but a constant error costs nothing. NaN where all labels are equal. */
    EXPLAINED_VARIANCE(
            "explained variance",
            true,
            Double.NEGATIVE_INFINITY,
            1,
            Formula.ofNumbers(Residuals::explainedVariance, Residuals::explainedShares)),

    /** The root of the mean of (y - f)^2, in the unit of the labels. */
    RMSE("root mean squared error", false, 0, Double.POSITIVE_INFINITY, Formula.ofNumbers(Residuals::rmse)),

    /**
     * Mutual information of clusters and classes over the mean of their entropies; 1 where both hold all samples in one.
     * Names of clusters mean nothing, and there may be more or fewer than classes.
     */
    NMI("normalised mutual information", true, 0, 1, Formula.ofClusters(Clusters::mutualInformation)),

    /** The share of samples that are right when each cluster is named after a class of its own, in the best way. */
    CLUSTER_ACCURACY("cluster accuracy", true, 0, 1, Formula.ofClusters(Clusters::accuracy));

    /** What is predicted, and so which labels a measure applies to. */
    public enum Task {
        /** {@link Scores.OfClasses} against {@code Classes} of the same label space. */
        CLASSES,
        /** The same over {@link Truth}, of which one class is the positive one. */
        TRUTH,
        /** {@link Scores.OfReals} against {@code Reals}. */
        NUMBERS,
        /** {@link Scores.OfClasses} over clusters, whatever their names, against {@code Classes}. */
        CLUSTERS
    }

    private final String words;
    private final boolean higherIsBetter;
    private final double low;
    private final double high;
    private final Formula formula;

    Measure(String words, boolean higherIsBetter, double low, double high, Formula formula) {
        this.words = words;
        this.higherIsBetter = higherIsBetter;
        this.low = low;
        this.high = high;
        this.formula = formula;
    }

    /** The name in files, in kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name as it is read: "area under the ROC curve". */
    public String words() {
        return words;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** The least that it can be; it may be minus infinity. */
    public double low() {
        return low;
    }

    /** The most that it can be; it may be infinity. */
    public double high() {
        return high;
    }

    /** Whether it is a share, from 0 to 1. */
    public boolean isShare() {
        return low == 0 && high == 1;
    }

    /** Whether it is written in percent: a share, and what is at most all of the variance. */
    public boolean isInPercent() {
        return high == 1;
    }

    /** Whether a verdict can rest on it: larger is better, and it is the mean of a value for each sample, see {@link #ofSamples}. */
    public boolean canJudge() {
        return formula.bySample().isPresent();
    }

    /** What it judges. */
    public Task task() {
        return formula.task();
    }

    /**
     * Prepares the measure of a prediction, for as many weightings as are asked.
     *
     * @param truth in the order of the predicted samples
     * @throws IllegalArgumentException if the prediction is of other samples, or of what this measure does not judge
     */
    public WeightedMeasure on(Scores scores, Labels truth) {
        require(scores.size() == truth.size(), "%d predictions for %d labels", scores.size(), truth.size());
        WeightedMeasure prepared = formula.prepare(scores, truth);
        return weights -> {
            require(weights.length == truth.size(), "%d weights for %d samples", weights.length, truth.size());
            double total = 0;
            for (double weight : weights) {
                if (!(weight >= 0)) { // no call with a message: there are millions of weights
                    throw new IllegalArgumentException("a weight must be at least 0, was " + weight);
                }
                total += weight;
            }
            return total == 0 ? Double.NaN : prepared.of(weights);
        };
    }

    /** The measure of these predictions against the truth, in the same order of samples, all of one weight. */
    public double of(Scores scores, Labels truth) {
        double[] ones = new double[truth.size()];
        Arrays.fill(ones, 1);
        return on(scores, truth).of(ones);
    }

    /**
     * A value for each sample: their mean is the measure, and their variance over the number of samples is that of the measure
     * over held-out samples. So two predictions can be compared sample by sample.
     *
     * <p>For the area under the ROC curve that is the variance of E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing
     * the areas under two or more correlated receiver operating characteristic curves, Biometrics 44, 1988; for R2 and explained
     * variance that of the error, the variance of the labels being given.
     *
     * @return all NaN where the measure is undefined
     * @throws IllegalArgumentException if the measure has no such values, or the prediction is of other samples or labels
     */
    public double[] ofSamples(Scores scores, Labels truth) {
        require(scores.size() == truth.size(), "%d predictions for %d labels", scores.size(), truth.size());
        return formula.bySample()
                .orElseThrow(() -> new IllegalArgumentException("no verdict can rest on " + id()))
                .apply(scores, truth);
    }

    /** Whether these labels are of the kind that it judges. */
    public boolean judges(Labels labels) {
        return switch (task()) {
            case NUMBERS -> labels instanceof Reals;
            case TRUTH -> labels instanceof Classes classes && classes.names().equals(Truth.NAMES);
            case CLASSES, CLUSTERS -> labels instanceof Classes;
        };
    }

    /** The measures of predicted classes or of predicted numbers, by id; those that are undefined are left out. */
    public static Map<String, Double> all(Scores scores, Labels truth) {
        Map<String, Double> measures = new TreeMap<>();
        for (Measure measure : judging(truth)) {
            double value = measure.of(scores, truth);
            if (!Double.isNaN(value)) {
                measures.put(measure.id(), value);
            }
        }
        return measures;
    }

    /** The measures of predictions that judge such labels; not those of clusters. */
    public static List<Measure> judging(Labels labels) {
        return Stream.of(values())
                .filter(measure -> measure.task() != Task.CLUSTERS && measure.judges(labels))
                .toList();
    }

    /** The measures that judge this. */
    public static List<Measure> of(Task task) {
        return Stream.of(values()).filter(measure -> measure.task() == task).toList();
    }

    /** The measure with this id. */
    public static Optional<Measure> withId(String id) {
        return Stream.of(values()).filter(measure -> measure.id().equals(id)).findFirst();
    }
}
