package dev.graft.report.compare;

import dev.graft.core.GraftException;
import dev.graft.core.standing.Standings;
import dev.graft.report.WholeFile;
import dev.graft.report.chart.CriticalDifference;
import dev.graft.report.chart.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what several runs say together: a self-contained page, and the diagram of critical differences as files. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /**
     * Writes {@code comparison.html}, {@code critical-difference.svg} and {@code .png}; what stands there is replaced. The same
     * standings give the same bytes.
     *
     * @param folder made if it does not exist
     * @return the path of the page
     */
    public static Path write(Standings standings, Path folder) {
        Picture diagram = CriticalDifference.of(standings, Conclusion.test(standings));
        try {
            Files.createDirectories(folder);
            String svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + diagram.svg() + "\n";
            WholeFile.write(folder.resolve(diagram.file() + ".svg"), svg.getBytes(StandardCharsets.UTF_8));
            WholeFile.write(folder.resolve(diagram.file() + ".png"), diagram.png());
            String page = ComparisonPage.of(standings, diagram);
            return WholeFile.write(folder.resolve("comparison.html"), page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the comparison cannot be written there: %s. Make the folder writable, or name another with --to."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }
}
