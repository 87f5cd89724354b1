package dev.graft.report.findings;

import java.util.List;

/** {@code episodes.csv}: what the yardstick says of every contender at every budget in every episode, in the mean over seeds. */
public final class EpisodeFile {
    private static final String HEAD = "contender,budget,episode,value\n";

    private EpisodeFile() {}

    /**
     * The file as text; lines end as on Unix.
     *
     * @param episodes their names
     */
    public static String of(EpisodeFindings findings, List<String> episodes) {
        StringBuilder file = new StringBuilder(HEAD);
        for (EpisodeFindings.Row row : findings.rows()) {
            for (int e = 0; e < episodes.size(); e++) {
                file.append(String.join(
                                ",",
                                BenefitFile.quoted(row.contender().name()),
                                BenefitFile.words(row.budget()),
                                BenefitFile.quoted(episodes.get(e)),
                                Double.toString(row.values().get(e))))
                        .append('\n');
            }
        }
        return file.toString();
    }
}
