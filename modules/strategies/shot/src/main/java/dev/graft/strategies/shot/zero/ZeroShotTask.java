package dev.graft.strategies.shot.zero;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.linalg.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A zero-shot transfer as numbers.
 *
 * @param scale of samples, those seen and those to predict
 * @param seen the seen samples, scaled, and their classes: those with a sample
 * @param seenNames the names of these classes
 * @param candidates the names of the classes to choose among
 * @param signatures their descriptors, {@code [candidates, a]}
 */
record ZeroShotTask(
        Normaliser scale, SeenSamples seen, List<String> seenNames, List<String> candidates, Matrix signatures) {
    ZeroShotTask {
        seenNames = List.copyOf(seenNames);
        candidates = List.copyOf(candidates);
    }

    /**
     * The transfer with both sides scaled.
     *
     * @throws GraftException if there is no sample, or a number that is not finite
     */
    static ZeroShotTask of(ZeroShot transfer, Scales scales) {
        return of(
                transfer, scales.features(), all -> scales.descriptors().by(all).apply(all));
    }

    /**
     * The transfer with samples scaled, and descriptors of seen classes and candidates, in rows, mapped.
     *
     * @throws GraftException if there is no sample, or a number that is not finite
     */
    static ZeroShotTask of(ZeroShot transfer, Normalise features, UnaryOperator<Matrix> descriptors) {
        if (transfer.seen().size() == 0) {
            throw new GraftException(
                    "zero-shot: there is no sample of a seen class, and the strategy learns from these."
                            + " Give samples of some classes that have descriptors.");
        }
        Classes labels = transfer.seen().classes();
        int[] counts = labels.counts();
        int[] known =
                IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
        int[] values = IntStream.range(0, labels.size())
                .map(i -> Arrays.binarySearch(known, labels.value(i)))
                .toArray();
        List<String> seenNames =
                IntStream.of(known).mapToObj(labels.names()::get).toList();
        List<String> names = Stream.concat(seenNames.stream(), transfer.candidates().stream())
                .distinct()
                .toList();
        Matrix all = descriptors.apply(Vectors.ofClasses(transfer.descriptors(), names));
        Matrix x = Vectors.of(transfer.seen().samples(), "samples of seen classes");
        Normaliser scale = features.by(x);
        int[] positions =
                transfer.candidates().stream().mapToInt(names::indexOf).toArray();
        return new ZeroShotTask(
                scale,
                new SeenSamples(scale.apply(x), values, all.rowRange(0, known.length)),
                seenNames,
                transfer.candidates(),
                all.select(positions));
    }

    /** Which candidates are seen classes. */
    boolean[] seenCandidates() {
        boolean[] seenCandidates = new boolean[candidates.size()];
        for (int c = 0; c < seenCandidates.length; c++) {
            seenCandidates[c] = seenNames.contains(candidates.get(c));
        }
        return seenCandidates;
    }

    /** Whether seen classes are among the candidates, and unseen ones too: only then can scores lean to one side. */
    boolean isGeneralised() {
        int unseen = 0;
        for (boolean each : seenCandidates()) {
            unseen += each ? 0 : 1;
        }
        return unseen > 0 && unseen < candidates.size();
    }
}
