package dev.graft.report;

import dev.graft.core.GraftException;
import dev.graft.core.result.Run;
import dev.graft.report.chart.Charts;
import dev.graft.report.chart.Picture;
import dev.graft.report.findings.BenefitFile;
import dev.graft.report.findings.EpisodeFile;
import dev.graft.report.findings.Findings;
import dev.graft.report.findings.TaskFile;
import dev.graft.report.page.Page;
import dev.graft.report.samples.SampleSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes what a run found, for people: one self-contained page, its charts as files, and what transfer is worth as a table for
 * programs.
 *
 * <p>The same run gives the same bytes of {@code report.html}. Each file appears whole or not at all, the page last.
 */
public final class Report {
    private Report() {}

    /**
     * Writes {@code report.html}, {@code benefits.csv}, {@code charts/*.svg} and {@code charts/*.png}, and of several tasks
     * {@code tasks.csv}, of episodes {@code episodes.csv}; what stands there is replaced.
     *
     * @param run finished or not
     * @param folder of the run; made if it does not exist
     * @return the path of the page, which holds no sample of the data
     */
    public static Path write(Run run, Path folder) {
        return write(run, folder, List.of(), OptionalDouble.empty());
    }

    /**
     * The same, with a few samples of the data on the page.
     *
     * @param sheets of the domains to show; may be passed on only as the licences of the data allow
     * @param threshold the value of the yardstick that is asked for in the labels and steps to a threshold; what scratch reaches
     *     at its end if empty
     */
    public static Path write(Run run, Path folder, List<SampleSheet> sheets, OptionalDouble threshold) {
        Findings findings = Findings.of(run, threshold);
        Charts charts = Charts.of(findings);
        try {
            Path pictures = Files.createDirectories(folder.resolve("charts"));
            for (Picture picture : charts.pictures()) {
                String svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture.svg() + "\n";
                WholeFile.write(pictures.resolve(picture.file() + ".svg"), svg.getBytes(StandardCharsets.UTF_8));
                WholeFile.write(pictures.resolve(picture.file() + ".png"), picture.png());
            }
            String benefits = BenefitFile.of(findings.benefits());
            WholeFile.write(folder.resolve("benefits.csv"), benefits.getBytes(StandardCharsets.UTF_8));
            if (findings.tasks().isPresent()) {
                String tasks = TaskFile.of(findings.tasks().get());
                WholeFile.write(folder.resolve("tasks.csv"), tasks.getBytes(StandardCharsets.UTF_8));
            }
            if (findings.episodes().isPresent()) {
                String episodes = EpisodeFile.of(findings.episodes().get(), run.tasks());
                WholeFile.write(folder.resolve("episodes.csv"), episodes.getBytes(StandardCharsets.UTF_8));
            }
            String page = Page.of(findings, charts, sheets);
            return WholeFile.write(folder.resolve("report.html"), page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GraftException(
                    "%s: the report cannot be written there: %s. Make the folder writable."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }
}
