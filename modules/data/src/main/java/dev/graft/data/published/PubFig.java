package dev.graft.data.published;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import dev.graft.data.format.MatFile;
import dev.graft.data.format.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Faces of eight people as 512 gist and 30 colour features; about 30 of each were used for training by the authors.
 *
 * <p>Source: D. Parikh, K. Grauman, "Relative attributes", ICCV 2011; N. Kumar et al., "Attribute and simile classifiers for
 * face verification", ICCV 2009.
 */
public final class PubFig implements DataSet<PubFig.Settings> {
    private static final Entry FILES = Entry.named("zeroshot-pubfig");

    /**
     * Which faces.
     *
     * @param part as the authors divided them
     * @param attributes what is known of each person
     */
    public record Settings(
            @Setting(byDefault = "both", about = "the part, as the authors divided them")
            Part part,

            @Setting(
                    byDefault = "binary",
                    about =
                            "what is known of each person: binary, which of 11 attributes it has; order, its place among the eight by each")
            Attributes attributes) {}

    /** What is known of each person. */
    public enum Attributes {
        BINARY,
        ORDER
    }

    @Override
    public String id() {
        return "zeroshot-pubfig";
    }

    @Override
    public String summary() {
        return "772 faces of eight people as 512 gist and 30 colour features.";
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        MatFile mat = mat();
        Numbers train = mat.matrix("used_for_training");
        int[] rows = IntStream.range(0, train.rows())
                .filter(row -> settings.part().has(train.at(row, 0) == 1))
                .toArray();
        return new Labelled(mat.matrix("feat").dense(), Codes.of(people(mat), 1, mat.matrix("class_labels")))
                .select(rows);
    }

    /** The attributes of each person, 1 where it has one: {@code [8, 11]}, or how the eight are ordered by each. */
    @Override
    public Optional<ZeroShot.Descriptors> descriptors(Settings settings) {
        MatFile mat = mat();
        List<String> names = mat.texts("attribute_names");
        Dense attributes =
                switch (settings.attributes()) {
                    case BINARY -> mat.matrix("binary_predicates").dense();
                    case ORDER -> mat.matrix("relative_ordering").transposed().dense();
                };
        return Optional.of(new ZeroShot.Descriptors(people(mat), attributes.named(names)));
    }

    private static MatFile mat() {
        return MatFile.open(InputFile.of(FILES.file("pubfig_data.mat")));
    }

    private static List<String> people(MatFile mat) {
        return mat.texts("class_names").stream()
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .toList();
    }
}
