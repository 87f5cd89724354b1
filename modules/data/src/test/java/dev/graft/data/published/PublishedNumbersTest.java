package dev.graft.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.labels.Labelled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data are those of the papers: a nearest neighbour reproduces their first rows to the last digit. */
class PublishedNumbersTest {
    @BeforeAll
    static void dataAreThere() {
        DataFolder.assumeThere();
    }

    @ParameterizedTest
    @CsvSource({
        "CALTECH, AMAZON, 23.70", "CALTECH, WEBCAM, 25.76", "CALTECH, DSLR, 25.48",
        "AMAZON, CALTECH, 26.00", "AMAZON, WEBCAM, 29.83", "AMAZON, DSLR, 25.48",
        "WEBCAM, CALTECH, 19.86", "WEBCAM, AMAZON, 22.96", "WEBCAM, DSLR, 59.24",
        "DSLR, CALTECH, 26.27", "DSLR, AMAZON, 28.50", "DSLR, WEBCAM, 63.39"
    })
    void officeCaltechSurf(OfficeCaltechSurf.Domain source, OfficeCaltechSurf.Domain target, double published) {
        Labelled from = new OfficeCaltechSurf().load(new OfficeCaltechSurf.Settings(source));
        Labelled to = new OfficeCaltechSurf().load(new OfficeCaltechSurf.Settings(target));

        assertThat(nearestOfShares(from, to)).isCloseTo(published, within(0.00501));
    }

    @ParameterizedTest
    @CsvSource({"DSLR, WEBCAM, 91.5", "WEBCAM, DSLR, 98.1"})
    void officeCaltechDecaf(OfficeCaltechDecaf.Domain source, OfficeCaltechDecaf.Domain target, double published) {
        Labelled from = new OfficeCaltechDecaf().load(new OfficeCaltechDecaf.Settings(source));
        Labelled to = new OfficeCaltechDecaf().load(new OfficeCaltechDecaf.Settings(target));

        assertThat(nearestOfShares(from, to)).isCloseTo(published, within(0.0501));
    }

    @Test
    void mnistAndUspsAsJdaHasThem() {
        Labelled mnist = new MnistUspsJda().load(new MnistUspsJda.Settings(MnistUspsJda.Domain.MNIST));
        Labelled usps = new MnistUspsJda().load(new MnistUspsJda.Settings(MnistUspsJda.Domain.USPS));

        assertThat(nearestOfUnits(mnist, usps)).isCloseTo(65.94, within(0.00501));
        assertThat(nearestOfUnits(usps, mnist)).isCloseTo(44.70, within(0.00501));
    }

    private static double nearestOfShares(Labelled from, Labelled to) {
        return NearestNeighbour.accuracy(
                NearestNeighbour.sharesStandardised(from),
                from.classes(),
                NearestNeighbour.sharesStandardised(to),
                to.classes());
    }

    private static double nearestOfUnits(Labelled from, Labelled to) {
        return NearestNeighbour.accuracy(
                NearestNeighbour.unitLength(from), from.classes(), NearestNeighbour.unitLength(to), to.classes());
    }
}
