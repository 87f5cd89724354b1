package dev.graft.report.samples;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A few samples of a domain, to be looked at.
 *
 * @param domain as the page calls it
 * @param licence that the data are under
 * @param classes how many the domain has; there may be fewer rows
 * @param rows one per class that is shown
 */
public record SampleSheet(String domain, String licence, int classes, List<Row> rows) {
    private static final int MOST_CLASSES = 10;
    private static final int PER_CLASS = 4;

    /** Samples of one class. */
    public record Row(String label, Samples samples) {}

    public SampleSheet {
        rows = List.copyOf(rows);
    }

    /** The first four samples of each of the first ten classes that have any, in the order of the data. */
    public static SampleSheet of(String domain, String licence, Labelled data) {
        Classes labels = data.classes();
        int[] counts = labels.counts();
        List<Row> rows = IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .limit(MOST_CLASSES)
                .mapToObj(c -> new Row(labels.names().get(c), data.samples().select(first(labels, c))))
                .toList();
        return new SampleSheet(domain, licence, counts.length, rows);
    }

    private static int[] first(Classes labels, int of) {
        return IntStream.range(0, labels.size())
                .filter(i -> labels.value(i) == of)
                .limit(PER_CLASS)
                .toArray();
    }

    /** Whether the samples are such that a page can show them: pictures and texts. */
    public boolean visible() {
        return rows.stream()
                .map(Row::samples)
                .anyMatch(samples -> samples instanceof Images || samples instanceof Text);
    }
}
