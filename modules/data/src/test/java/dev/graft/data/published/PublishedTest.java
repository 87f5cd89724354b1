package dev.graft.data.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Sparse;
import dev.graft.core.samples.Text;
import dev.graft.core.strategy.NoSettings;
import dev.graft.core.transfer.ZeroShot;
import dev.graft.data.DataSet;
import dev.graft.data.format.CharacterRuns;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published set has the samples and classes that its authors say. */
class PublishedTest {
    private static final Sheets ALL_SHEETS = new Sheets(0, 0, 0, 1);

    @BeforeAll
    static void dataAreThere() {
        DataFolder.assumeThere();
    }

    private static <S extends Record> Arguments row(DataSet<S> data, S settings, int features, int... counts) {
        return Arguments.of(data.id() + " " + settings, data, settings, features, counts);
    }

    static Stream<Arguments> sets() {
        return Stream.of(digits(), objects(), reviews(), news(), others()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> digits() {
        MnistUsps28 both = new MnistUsps28();
        MnistUspsJda jda = new MnistUspsJda();
        return Stream.of(
                row(new Mnist(), ALL_SHEETS, 784, 980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009),
                row(new Usps(), ALL_SHEETS, 256, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100),
                row(both, new MnistUsps28.Settings(MnistUsps28.Domain.MNIST), 784, hundreds()),
                row(both, new MnistUsps28.Settings(MnistUsps28.Domain.USPS), 784, hundreds()),
                row(
                        jda,
                        new MnistUspsJda.Settings(MnistUspsJda.Domain.MNIST),
                        256,
                        196,
                        227,
                        207,
                        202,
                        196,
                        179,
                        191,
                        206,
                        195,
                        201),
                row(
                        jda,
                        new MnistUspsJda.Settings(MnistUspsJda.Domain.USPS),
                        256,
                        352,
                        241,
                        165,
                        166,
                        166,
                        126,
                        139,
                        172,
                        129,
                        144));
    }

    private static int[] hundreds() {
        return new int[] {100, 100, 100, 100, 100, 100, 100, 100, 100, 100};
    }

    private static Stream<Arguments> objects() {
        OfficeCaltechSurf surf = new OfficeCaltechSurf();
        OfficeCaltechDecaf decaf = new OfficeCaltechDecaf();
        int[] dslr = {12, 21, 12, 13, 10, 24, 22, 12, 8, 23};
        int[] webcam = {29, 21, 31, 27, 27, 30, 43, 30, 27, 30};
        return Stream.of(
                row(
                        surf,
                        new OfficeCaltechSurf.Settings(OfficeCaltechSurf.Domain.AMAZON),
                        800,
                        92,
                        82,
                        94,
                        99,
                        100,
                        100,
                        99,
                        100,
                        94,
                        98),
                row(
                        surf,
                        new OfficeCaltechSurf.Settings(OfficeCaltechSurf.Domain.CALTECH),
                        800,
                        151,
                        110,
                        100,
                        138,
                        85,
                        128,
                        133,
                        94,
                        87,
                        97),
                row(surf, new OfficeCaltechSurf.Settings(OfficeCaltechSurf.Domain.DSLR), 800, dslr),
                row(surf, new OfficeCaltechSurf.Settings(OfficeCaltechSurf.Domain.WEBCAM), 800, webcam),
                row(decaf, new OfficeCaltechDecaf.Settings(OfficeCaltechDecaf.Domain.DSLR), 4096, dslr),
                row(decaf, new OfficeCaltechDecaf.Settings(OfficeCaltechDecaf.Domain.WEBCAM), 4096, webcam));
    }

    private static Stream<Arguments> reviews() {
        AmazonReviews words = new AmazonReviews();
        AmazonReviews400 few = new AmazonReviews400();
        AmazonReviewsRaw raw = new AmazonReviewsRaw();
        return Stream.of(
                row(words, new AmazonReviews.Settings(AmazonReviews.Domain.BOOKS, Part.TRAIN), 5000, 1000, 1000),
                row(words, new AmazonReviews.Settings(AmazonReviews.Domain.BOOKS, Part.BOTH), 5000, 3201, 3264),
                row(words, new AmazonReviews.Settings(AmazonReviews.Domain.DVD, Part.TEST), 5000, 1779, 1807),
                row(words, new AmazonReviews.Settings(AmazonReviews.Domain.ELECTRONICS, Part.TEST), 5000, 2824, 2857),
                row(words, new AmazonReviews.Settings(AmazonReviews.Domain.KITCHEN, Part.TEST), 5000, 2991, 2954),
                row(few, new AmazonReviews400.Settings(AmazonReviews400.Domain.BOOKS), 400, 1000, 1000),
                row(few, new AmazonReviews400.Settings(AmazonReviews400.Domain.DVD), 400, 1000, 999),
                row(few, new AmazonReviews400.Settings(AmazonReviews400.Domain.ELECTRONICS), 400, 1000, 998),
                row(few, new AmazonReviews400.Settings(AmazonReviews400.Domain.KITCHEN), 400, 1000, 999),
                row(raw, new AmazonReviewsRaw.Settings(AmazonReviewsRaw.Domain.BOOKS), 0, 1000, 1000),
                row(raw, new AmazonReviewsRaw.Settings(AmazonReviewsRaw.Domain.DVD), 0, 1000, 1000));
    }

    private static Stream<Arguments> news() {
        NewsgroupsMalsar tasks = new NewsgroupsMalsar();
        ReutersPairs pairs = new ReutersPairs();
        return Stream.of(
                row(new Newsgroups100(), new NoSettings(), 100, 4605, 3519, 2657, 5461),
                row(tasks, new NewsgroupsMalsar.Settings(NewsgroupsMalsar.Pair.COMP_SCI, 1), 2000, 967, 908),
                row(tasks, new NewsgroupsMalsar.Settings(NewsgroupsMalsar.Pair.COMP_SCI, 2), 2000, 871, 956),
                row(tasks, new NewsgroupsMalsar.Settings(NewsgroupsMalsar.Pair.REC_TALK, 1), 2000, 975, 869),
                row(tasks, new NewsgroupsMalsar.Settings(NewsgroupsMalsar.Pair.REC_TALK, 2), 2000, 860, 685),
                row(
                        pairs,
                        new ReutersPairs.Settings(ReutersPairs.Pair.ORGS_PEOPLE, ReutersPairs.Domain.SOURCE),
                        4771,
                        649,
                        588),
                row(
                        pairs,
                        new ReutersPairs.Settings(ReutersPairs.Pair.ORGS_PEOPLE, ReutersPairs.Domain.TARGET),
                        4771,
                        621,
                        587),
                row(
                        pairs,
                        new ReutersPairs.Settings(ReutersPairs.Pair.ORGS_PLACES, ReutersPairs.Domain.SOURCE),
                        4415,
                        588,
                        428),
                row(
                        pairs,
                        new ReutersPairs.Settings(ReutersPairs.Pair.ORGS_PLACES, ReutersPairs.Domain.TARGET),
                        4415,
                        587,
                        456));
    }

    private static Stream<Arguments> others() {
        CrosslingualSentiment sentences = new CrosslingualSentiment();
        SpeechVowel vowels = new SpeechVowel();
        int[] men = {48, 48, 48, 48, 48, 48, 48, 48, 48, 48, 48};
        int[] women = {42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42};
        int[] one = {6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6};
        return Stream.of(
                row(
                        sentences,
                        sentences(CrosslingualSentiment.Language.EN, CrosslingualSentiment.Share.TRAIN),
                        0,
                        3310,
                        3610),
                row(
                        sentences,
                        sentences(CrosslingualSentiment.Language.EN, CrosslingualSentiment.Share.DEV),
                        0,
                        428,
                        444),
                row(
                        sentences,
                        sentences(CrosslingualSentiment.Language.ES, CrosslingualSentiment.Share.TEST),
                        0,
                        52,
                        244),
                row(
                        sentences,
                        sentences(CrosslingualSentiment.Language.EU, CrosslingualSentiment.Share.TRAIN),
                        0,
                        121,
                        668),
                row(vowels, new SpeechVowel.Settings(Part.BOTH, SpeechVowel.Sex.MALE, -1), 10, men),
                row(vowels, new SpeechVowel.Settings(Part.BOTH, SpeechVowel.Sex.FEMALE, -1), 10, women),
                row(vowels, new SpeechVowel.Settings(Part.TRAIN, SpeechVowel.Sex.BOTH, -1), 10, men),
                row(vowels, new SpeechVowel.Settings(Part.TEST, SpeechVowel.Sex.BOTH, 14), 10, one),
                row(new Landmine(), new Landmine.Settings(1), 9, 650, 40),
                row(new Landmine(), new Landmine.Settings(29), 9, 407, 42),
                row(
                        new PubFig(),
                        new PubFig.Settings(Part.BOTH, PubFig.Attributes.BINARY),
                        542,
                        95,
                        96,
                        97,
                        94,
                        97,
                        97,
                        98,
                        98),
                row(
                        new PubFig(),
                        new PubFig.Settings(Part.TRAIN, PubFig.Attributes.BINARY),
                        542,
                        30,
                        30,
                        30,
                        31,
                        30,
                        30,
                        30,
                        30));
    }

    private static Labelled sentencesIn(CrosslingualSentiment.Language language) {
        return new CrosslingualSentiment().load(sentences(language, CrosslingualSentiment.Share.TEST));
    }

    private static CrosslingualSentiment.Settings sentences(
            CrosslingualSentiment.Language language, CrosslingualSentiment.Share part) {
        return new CrosslingualSentiment.Settings(language, part, CrosslingualSentiment.Form.TEXTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    <S extends Record> void aSetHasItsSamplesAndClasses(
            String name, DataSet<S> data, S settings, int features, int[] counts) {
        Labelled loaded = data.load(settings);

        assertThat(loaded.classes().counts()).as(name).isEqualTo(counts);
        assertThat(widthOf(loaded)).isEqualTo(features);
        int last = loaded.size() - 1;
        assertThat(data.load(settings).samples().fingerprint(last))
                .isEqualTo(loaded.samples().fingerprint(last));
        assertThat(data.licence()).isNotBlank();
        assertThat(data.summary()).endsWith(".").doesNotContain("\n");
    }

    private static int widthOf(Labelled loaded) {
        if (loaded.samples() instanceof Sparse sparse) {
            return sparse.features();
        }
        return loaded.samples() instanceof Text ? 0 : loaded.samples().vectors().features();
    }

    @Test
    void theNamesOfPeopleAndWordsComeFromTheFiles() {
        Labelled faces = new PubFig().load(new PubFig.Settings(Part.BOTH, PubFig.Attributes.BINARY));
        Labelled postings = new Newsgroups100().load(new NoSettings());

        assertThat(faces.classes().names())
                .startsWith("Alex Rodriguez", "Clive Owen")
                .hasSize(8);
        assertThat(postings.classes().names()).containsExactly("comp.*", "rec.*", "sci.*", "talk.*");
        assertThat(((Dense) postings.samples()).names()).startsWith("aids", "baseball", "bible");
    }

    @Test
    void sentencesCanBeRunsOfCharactersWithAsManyRows() {
        Labelled runs = new CrosslingualSentiment()
                .load(new CrosslingualSentiment.Settings(
                        CrosslingualSentiment.Language.ES,
                        CrosslingualSentiment.Share.TEST,
                        CrosslingualSentiment.Form.CHARACTERS));

        assertThat(((Sparse) runs.samples()).features()).isEqualTo(CharacterRuns.FEATURES);
        assertThat(runs.size())
                .isEqualTo(
                        ((Text) sentencesIn(CrosslingualSentiment.Language.ES).samples()).size());
    }

    @Test
    void peopleAreDescribedByAttributes() {
        PubFig data = new PubFig();
        ZeroShot.Descriptors binary = data.descriptors(new PubFig.Settings(Part.BOTH, PubFig.Attributes.BINARY))
                .orElseThrow();
        Dense attributes = (Dense) binary.samples();

        assertThat(binary.classes()).startsWith("Alex Rodriguez").hasSize(8);
        assertThat(attributes.names()).startsWith("Male", "White").hasSize(11);
        assertThat(attributes.row(0)).containsExactly(1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1);
        Dense order = (Dense) data.descriptors(new PubFig.Settings(Part.BOTH, PubFig.Attributes.ORDER))
                .orElseThrow()
                .samples();
        assertThat(order.row(1)).containsExactly(8, 2, 3, 4, 4, 5, 7, 6, 2, 5, 4);
    }

    @Test
    void reviewsAreTexts() {
        Text texts = (Text) new AmazonReviewsRaw()
                .load(new AmazonReviewsRaw.Settings(AmazonReviewsRaw.Domain.BOOKS))
                .samples();

        assertThat(texts.text(0)).startsWith("THis book was horrible.").endsWith("THis book wasted my life");
    }
}
