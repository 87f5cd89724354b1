package dev.graft.data.picture;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.strategy.NoSettings;
import dev.graft.data.DataSet;
import dev.graft.data.GivenEpisode;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.folder.Archive;
import dev.graft.data.folder.FoundFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The 20 one-shot runs of Omniglot's authors, two for each of ten alphabets that are in neither background set: in each, 20
 * drawings of as many characters of one alphabet by one person, and one drawing of each by another. A class is a character of a
 * run, as {@code run01/class01}.
 *
 * <p>Source: B. M. Lake, R. Salakhutdinov, J. B. Tenenbaum, "Human-level concept learning through probabilistic program
 * induction", Science 350, 2015, doi:10.1126/science.aab3050.
 */
public final class OmniglotRuns implements DataSet<NoSettings> {
    private static final String ENTRY = "omniglot";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String LABELS = "class_labels.txt";

    @Override
    public String id() {
        return "omniglot-runs";
    }

    @Override
    public String summary() {
        return "Omniglot's 20 one-shot runs: 20-way episodes within an alphabet, as the authors fixed them.";
    }

    @Override
    public String licence() {
        return "MIT, Brenden Lake";
    }

    @Override
    public Class<NoSettings> settings() {
        return NoSettings.class;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of(ENTRY);
    }

    /** The labelled drawings of a run, then those that are judged, run by run. */
    @Override
    public Labelled load(NoSettings settings) {
        List<FoundFile> drawings = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (Run run : runs()) {
            int before = names.size();
            run.classes().forEach((training, test) -> {
                names.add(run.name() + "/" + training.replaceAll("^.*/|\\.png$", ""));
                drawings.add(run.file(training));
            });
            run.classes().values().forEach(test -> drawings.add(run.file(test)));
            int ways = run.classes().size();
            IntStream.range(0, 2 * ways).map(i -> before + i % ways).forEach(classes::add);
        }
        return new Labelled(
                Pictures.of(drawings),
                Classes.of(names, classes.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Override
    public List<GivenEpisode> episodes(NoSettings settings) {
        List<GivenEpisode> episodes = new ArrayList<>();
        int next = 0;
        for (Run run : runs()) {
            int ways = run.classes().size();
            episodes.add(new GivenEpisode(
                    IntStream.range(next, next + ways).toArray(),
                    IntStream.range(next + ways, next + 2 * ways).toArray()));
            next += 2 * ways;
        }
        return episodes;
    }

    /**
     * A run.
     *
     * @param classes the drawing that is judged of each class, by its labelled drawing
     */
    private record Run(String name, Map<String, FoundFile> files, TreeMap<String, String> classes) {
        FoundFile file(String path) {
            FoundFile file = files.get(path);
            if (file == null) {
                throw new GraftException(
                        "omniglot: all_runs.zip names %s, and does not hold it. Fetch the data set anew."
                                .formatted(path));
            }
            return file;
        }
    }

    private static List<Run> runs() {
        Map<String, FoundFile> files = new HashMap<>();
        Archive.files(Entry.named(ENTRY).file("python/one-shot-classification/all_runs.zip"))
                .forEach(file -> files.put(file.path(), file));
        return files.values().stream()
                .filter(file -> file.name().equals(LABELS))
                .sorted(Comparator.comparing(FoundFile::path))
                .map(labels -> run(labels, files))
                .toList();
    }

    /** Its table has a line for each drawing that is judged: its file, then that of the class it is of. */
    private static Run run(FoundFile labels, Map<String, FoundFile> files) {
        TreeMap<String, String> classes = new TreeMap<>();
        new String(labels.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    List<String> words = BLANKS.splitAsStream(line.strip()).toList();
                    if (words.size() != 2 || classes.put(words.get(1), words.get(0)) != null) {
                        throw labels.refused(
                                "has the line \"%s\", which is no drawing and one of its class".formatted(line));
                    }
                });
        return new Run(labels.path().substring(0, labels.path().indexOf('/')), files, classes);
    }
}
