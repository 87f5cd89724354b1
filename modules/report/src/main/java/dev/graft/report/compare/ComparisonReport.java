package dev.graft.report.compare;

import dev.graft.core.GraftException;
import dev.graft.report.WholeFile;
import dev.graft.report.chart.CriticalDifference;
import dev.graft.report.chart.Palette;
import dev.graft.report.chart.Picture;
import dev.graft.report.chart.ScenarioChart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what several runs say together: a self-contained page, and its charts as files. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /**
     * Writes {@code comparison.html}, and {@code scenarios} and {@code critical-difference} as {@code .svg} and {@code .png}; what
     * stands there is replaced. The same runs give the same bytes.
     *
     * @param folder made if it does not exist
     * @return the path of the page
     */
    public static Path write(Compared compared, Path folder) {
        Palette palette = Palette.of(compared.table().contenders());
        Optional<Picture> diagram = compared.standings()
                .map(standings -> CriticalDifference.of(standings, Conclusion.test(standings), palette));
        Optional<Picture> chart = ScenarioChart.of(
                compared.table(), palette, Values.heading(compared.table().measure()));
        try {
            Files.createDirectories(folder);
            for (Picture picture :
                    Stream.concat(diagram.stream(), chart.stream()).toList()) {
                String svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture.svg() + "\n";
                WholeFile.write(folder.resolve(picture.file() + ".svg"), svg.getBytes(StandardCharsets.UTF_8));
                WholeFile.write(folder.resolve(picture.file() + ".png"), picture.png());
            }
            String page = ComparisonPage.of(compared, palette, diagram, chart);
            return WholeFile.write(folder.resolve("comparison.html"), page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the comparison cannot be written there: %s. Make the folder writable, or name another."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }
}
