package dev.graft.runner.plugins;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.data.DataSet;
import dev.graft.data.GivenEpisode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Clouds around a circle, a class each: {@code low/a}, {@code low/b}, ..., then {@code high/...}; each is described by its middle. */
public final class Letters implements DataSet<Letters.Of> {
    /** How many, of what. */
    public record Of(
            @Setting(byDefault = "8", about = "How many classes.")
            int classes,

            @Setting(byDefault = "12", about = "How many samples of each.")
            int samples,

            @Setting(byDefault = "", about = "What stands before the names of the classes.")
            String before,

            @Setting(
                    byDefault = "false",
                    about = "Whether it gives an episode itself: the first two classes, 3 labels of each.")
            boolean given) {}

    @Override
    public String id() {
        return "letters";
    }

    @Override
    public String summary() {
        return "Clouds around a circle.";
    }

    @Override
    public Class<Of> settings() {
        return Of.class;
    }

    @Override
    public String licence() {
        return "made here";
    }

    @Override
    public Labelled load(Of settings) {
        Random random = new Random(5);
        int size = settings.classes() * settings.samples();
        int[] classes =
                IntStream.range(0, size).map(i -> i / settings.samples()).toArray();
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] middle = middle(classes[i], settings.classes());
            rows[i] = new double[] {middle[0] + 0.3 * random.nextGaussian(), middle[1] + 0.3 * random.nextGaussian()};
        }
        return new Labelled(Dense.of(rows), Classes.of(names(settings), classes));
    }

    private static double[] middle(int number, int classes) {
        double angle = 2 * Math.PI * number / classes;
        return new double[] {5 * Math.cos(angle), 5 * Math.sin(angle)};
    }

    private static List<String> names(Of settings) {
        return IntStream.range(0, settings.classes())
                .mapToObj(c -> settings.before() + (2 * c < settings.classes() ? "low/" : "high/") + (char) ('a' + c))
                .toList();
    }

    @Override
    public Optional<ZeroShot.Descriptors> descriptors(Of settings) {
        double[][] middles = IntStream.range(0, settings.classes())
                .mapToObj(c -> middle(c, settings.classes()))
                .toArray(double[][]::new);
        return Optional.of(new ZeroShot.Descriptors(names(settings), Dense.of(middles)));
    }

    @Override
    public List<GivenEpisode> episodes(Of settings) {
        int each = settings.samples();
        return settings.given()
                ? List.of(new GivenEpisode(
                        new int[] {0, 1, 2, each, each + 1, each + 2}, new int[] {3, each + 3, 4, each + 4}))
                : List.of();
    }
}
