package dev.graft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worlds whose answer is known, from files to verdicts: under(A, B) :- member(P, A), leads(B, P). The source says so in other words, or
 * says the opposite.
 */
class RelationsRunTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 14;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void worlds() throws IOException {
        write("office", List.of("under", "member", "leads"), 3, false, 1);
        write("theatre", List.of("directedby", "playsin", "stages"), 4, false, 2);
        write("opposite", List.of("under", "member", "leads"), 3, true, 3);
    }

    @Test
    void whatHelpsAndWhatHurtsIsSaid() throws IOException {
        String table = ran("right", "office", "1");
        assertThat(row(table, "trusting")).as(table).endsWith("+");
        assertThat(Files.readString(report("right")))
                .contains("directedby(A, B)")
                .contains("playsin(");
        assertThat(row(ran("wrong", "opposite", "1"), "trusting")).endsWith("-");
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBytes() throws IOException {
        ran("one", "office", "1");
        ran("two", "office", "2");
        assertThat(Files.readString(run("one").resolve("curves.csv")))
                .isEqualTo(Files.readString(run("two").resolve("curves.csv")));
    }

    private static String ran(String name, String source, String workers) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), """
                name: %s
                seed: 1
                seeds: 3
                scenario:
                  kind: relational
                  source: {data: relations, path: %s, schema: %s, predicate: under}
                  target: {data: relations, path: %s, schema: %s, predicate: directedby}
                strategies:
                  - {strategy: rdn-boost, trees: 3}
                  - {strategy: tree-boostler, name: trusting, revise: false, trust: 100}
                budgets: {per-class: [1]}
                """.formatted(
                        name,
                        folder.resolve(source + ".json"),
                        folder.resolve(source + ".txt"),
                        folder.resolve("theatre.json"),
                        folder.resolve("theatre.txt")));
        Printed printed = Printed.of(
                "run",
                file.toString(),
                "--workers",
                workers,
                "--results",
                folder.resolve("results").toString());
        assertThat(printed.exitCode()).as(printed.err()).isZero();
        return printed.out();
    }

    private static String row(String table, String strategy) {
        return table.lines()
                .filter(line -> line.startsWith(strategy))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static Path run(String name) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results").resolve(name))) {
            return runs.findFirst().orElseThrow();
        }
    }

    private static Path report(String name) throws IOException {
        return run(name).resolve("report.html");
    }

    /** Writes worlds and their schema; the names are of what is asked, of who takes part, and of who leads. */
    private static void write(String name, List<String> names, int worlds, boolean opposite, long seed)
            throws IOException {
        Random random = new Random(seed);
        List<Map<String, List<List<String>>>> positives = new ArrayList<>();
        List<Map<String, List<List<String>>>> negatives = new ArrayList<>();
        for (int w = 0; w < worlds; w++) {
            world(names, opposite, random, positives, negatives);
        }
        JSON.writeValue(folder.resolve(name + ".json").toFile(), List.of(positives, negatives));
        Files.writeString(
                folder.resolve(name + ".txt"),
                "%s(+person, +person).\n%s(-project, +person).\n%s(+person, -project).\nlikes(+person, -person).\n"
                        .formatted(names.get(0), names.get(1), names.get(2)));
    }

    private static void world(
            List<String> names,
            boolean opposite,
            Random random,
            List<Map<String, List<List<String>>>> positives,
            List<Map<String, List<List<String>>>> negatives) {
        List<List<String>> members = new ArrayList<>();
        List<List<String>> leaders = new ArrayList<>();
        List<List<String>> likes = new ArrayList<>();
        Set<List<String>> yes = new LinkedHashSet<>();
        for (int p = 0; p < PEOPLE / 2; p++) {
            String leader = "p" + random.nextInt(PEOPLE);
            leaders.add(List.of(leader, "j" + p));
            for (int m = 0; m < 3; m++) {
                String member = "p" + random.nextInt(PEOPLE);
                members.add(List.of("j" + p, member));
                yes.add(List.of(member, leader));
            }
        }
        Set<List<String>> no = new LinkedHashSet<>();
        for (int a = 0; a < PEOPLE; a++) {
            likes.add(List.of("p" + a, "p" + random.nextInt(PEOPLE)));
            for (int b = 0; b < PEOPLE; b++) {
                no.add(List.of("p" + a, "p" + b));
            }
        }
        no.removeAll(yes);
        Map<String, List<List<String>>> facts = new LinkedHashMap<>();
        facts.put(names.get(0), List.copyOf(opposite ? no : yes));
        facts.put(names.get(1), members.stream().distinct().toList());
        facts.put(names.get(2), leaders);
        facts.put("likes", likes);
        positives.add(facts);
        negatives.add(Map.of(names.get(0), List.copyOf(opposite ? yes : no)));
    }
}
