package dev.graft.runner.trial;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Held-out samples that are elsewhere too, where strategies see their labels. */
public final class SharedSamples {
    private SharedSamples() {}

    /** How many held-out samples equal a source sample. */
    public static int inSources(DomainBench bench) {
        return in(bench.sources(), bench);
    }

    /** How many held-out samples equal one of these. */
    static int in(List<Labelled> others, DomainBench bench) {
        Set<String> known = new HashSet<>();
        for (Labelled source : others) {
            IntStream.range(0, source.size())
                    .forEach(i -> known.add(source.samples().fingerprint(i)));
        }
        Samples heldOut = bench.heldOut().get(0).samples();
        return (int) IntStream.range(0, heldOut.size())
                .filter(i -> known.contains(heldOut.fingerprint(i)))
                .count();
    }
}
