package dev.graft.strategies.shot;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/** Lake's 20 one-shot runs of Omniglot, where they are on the machine: 20 drawings of 20 characters, and another of each. */
final class OmniglotRuns {
    private static final String PLACE = "omniglot/python/one-shot-classification/all_runs.zip";

    private OmniglotRuns() {}

    /** A run: its training drawings, the drawings to be told, and of which class each is. */
    record Run(Labelled training, Samples items, int[] truth) {}

    static List<Run> load() throws IOException {
        String data = System.getenv("GRAFT_DATA");
        assumeTrue(data != null, "SKIPPED: GRAFT_DATA names no folder with the published " + PLACE);
        Path zip = Path.of(data).resolve(PLACE);
        assumeTrue(zip.toFile().exists(), "SKIPPED: the folder of GRAFT_DATA has no " + PLACE);
        List<Run> runs = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (int r = 1; r <= 20; r++) {
                runs.add(run(file, "run%02d/".formatted(r)));
            }
        }
        return runs;
    }

    private static Run run(ZipFile zip, String folder) throws IOException {
        List<Image> training = new ArrayList<>();
        List<Image> items = new ArrayList<>();
        int[] truth = new int[20];
        for (String line : text(zip, folder + "class_labels.txt").lines().toList()) {
            int between = line.indexOf(' ');
            String answer = line.substring(line.lastIndexOf("class"));
            truth[items.size()] = Integer.parseInt(answer.replaceAll("\\D", "")) - 1;
            items.add(picture(zip, line.substring(0, between)));
        }
        for (int c = 1; c <= 20; c++) {
            training.add(picture(zip, folder + "training/class%02d.png".formatted(c)));
        }
        List<String> names =
                IntStream.rangeClosed(1, 20).mapToObj("class%02d"::formatted).toList();
        return new Run(
                new Labelled(
                        Images.of(training),
                        Classes.of(names, IntStream.range(0, 20).toArray())),
                Images.of(items),
                truth);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Image picture(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            BufferedImage found = ImageIO.read(in);
            byte[] pixels = new byte[found.getHeight() * found.getWidth()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) found.getRGB(i % found.getWidth(), i / found.getWidth());
            }
            return new Image(found.getHeight(), found.getWidth(), 1, pixels);
        }
    }
}
