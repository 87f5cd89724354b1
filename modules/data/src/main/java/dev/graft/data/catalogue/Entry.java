package dev.graft.data.catalogue;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files that belong together and can be downloaded.
 *
 * @param name by which it is called, as "mnist"
 */
public record Entry(String name, String place, String licence) {
    private static final Map<String, String> LICENCES = Map.ofEntries(
            Map.entry("20news-w100", "none stated"),
            Map.entry("amazon-reviews-400", "none stated"),
            Map.entry("amazon-reviews-raw", "none stated (research use)"),
            Map.entry(
                    "amazon-reviews-svmlight",
                    "BSD 2-clause style (repo); underlying reviews: no licence, research use"),
            Map.entry("crosslingual-sentiment", "none stated in repo; per-language upstream"),
            Map.entry("digits/mnist", "No licence file in source repo; MNIST is commonly stated as CC BY-SA 3.0"),
            Map.entry("digits/mnist-usps-28x28", "MIT (repo)"),
            Map.entry("digits/mnist-usps-jda", "none stated in source repo"),
            Map.entry("digits/usps", "none stated (USPS: research use)"),
            Map.entry("multitask-landmine", "none stated"),
            Map.entry("newsgroups-malsar", "GPL-2 repo (data files; 20 Newsgroups itself no licence)"),
            Map.entry("office-caltech10-decaf6", "MIT (repo)"),
            Map.entry("office-caltech10-surf", "none stated (research use)"),
            Map.entry("reuters21578-pairs", "none stated; Reuters-21578: free for research"),
            Map.entry("speech-vowel", "CC BY 4.0 (UCI)"),
            Map.entry("zeroshot-pubfig", "none stated (research)"));

    /** The entry with this name. */
    public static Entry named(String name) {
        String place = LICENCES.containsKey(name) ? name : "digits/" + name;
        return new Entry(name, place, Objects.requireNonNull(LICENCES.get(place)));
    }

    /**
     * The local file with this path below the entry's folder.
     *
     * @throws GraftException if it is not on this machine, with what to do
     */
    public Path file(String path) {
        String folder = Objects.requireNonNullElse(
                System.getProperty("graft.data"), Objects.requireNonNullElse(System.getenv("GRAFT_DATA"), "."));
        Path file = Path.of(folder, place, path);
        if (!Files.isRegularFile(file)) {
            throw new GraftException("%s of \"%s\" is not on this machine (searched %s). Get it: ./graft data fetch %s"
                    .formatted(path, name, file, name));
        }
        return file;
    }

    /** The local files whose path begins with {@code under}, in the order of their paths. */
    public List<Path> files(String under) {
        Path folder = file(under).getParent();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read.".formatted(folder), e);
        }
    }
}
