package dev.graft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.labels.Budget;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.result.Run;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Text;
import dev.graft.report.samples.SampleSheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class SamplesTest {
    /** Small: what the samples look like does not depend on the strategies. */
    private static final Run RUN = SyntheticRun.of(Cast.all().subList(0, 4), List.of(new Budget.PerClass(5)), 2);

    private static final String HOSTILE = "<script>alert(\"x\")</script>";
    private static final String PICTURES = "//section[@id='samples']//img";

    @TempDir
    private Path folder;

    @Test
    void aReportHoldsNoSampleUnlessOneIsHandedOver() throws IOException {
        Path plain = Report.write(RUN, folder.resolve("plain"));
        assertThat(Files.readString(plain)).doesNotContain("data:image", "<img", "id=\"samples\"", "--samples");
        Path none = Report.write(RUN, folder.resolve("none"), List.of(), OptionalDouble.empty());
        assertThat(none).hasSameBinaryContentAs(plain);
    }

    @Test
    void picturesStandInThePageItself() throws IOException {
        Image colours = new Image(1, 2, 3, new byte[] {(byte) 255, 0, 0, 0, (byte) 200, 7});
        ReadPage page = page(sheet(List.of(colours), 0));
        assertThat(page.all(PICTURES)).hasSize(1);
        BufferedImage shown = picture(page.all(PICTURES).get(0));
        assertThat(shown.getWidth()).isEqualTo(2);
        assertThat(shown.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(shown.getRGB(1, 0) & 0xFFFFFF).isEqualTo(0x00C807);
        assertThat(page.attributes("src")).allMatch(address -> address.startsWith("data:image/png;base64,"));
        assertThat(page.attributes("alt")).containsExactly("a sample of class digit 0");
    }

    @Test
    void largePicturesBecomeSmallAndKeepTheirShape() throws IOException {
        ReadPage page = page(sheet(List.of(new Image(300, 200, 1, new byte[300 * 200])), 0));
        BufferedImage shown = picture(page.all(PICTURES).get(0));
        assertThat(shown.getHeight()).isEqualTo(96);
        assertThat(shown.getWidth()).isEqualTo(64);
    }

    @Test
    void theFirstFourOfTenClassesAreShown() {
        int[] labels = IntStream.range(0, 120).map(i -> i % 12).toArray();
        Image dot = new Image(1, 1, 1, new byte[1]);
        ReadPage page = page(sheet(Collections.nCopies(120, dot), labels));
        assertThat(page.all(PICTURES)).hasSize(40);
        assertThat(page.text("//span[@class='label']"))
                .startsWith("digit 0 digit 1 ")
                .endsWith(" digit 9");
        assertThat(page.text("//section[@id='samples']")).contains("2 more of 12 classes");
    }

    @Test
    void thePageSaysWhoseSamplesItHoldsAndUnderWhichLicence() {
        ReadPage page = page(sheet(List.of(new Image(1, 1, 1, new byte[1])), 0));
        assertThat(page.text("//section[@id='provenance']"))
                .contains("This page contains pictures or texts of the data", "Source: x", "CC-BY-4.0");
    }

    @Test
    void textsAreShortAndStayTexts() {
        String longest = HOSTILE + "  \n\uD83C\uDF31".repeat(200);
        Labelled data = new Labelled(Text.of(List.of(longest, "short")), Classes.of(List.of(HOSTILE), 0, 0));
        ReadPage page = page(SampleSheet.of(HOSTILE, HOSTILE, data));
        assertThat(page.all("//script")).isEmpty();
        String first = page.all("//div[@class='excerpts']/p").get(0).getTextContent();
        assertThat(first).startsWith(HOSTILE + " \uD83C\uDF31 \uD83C\uDF31").endsWith(" \u2026");
        assertThat(first.codePointCount(0, first.length())).isEqualTo(122);
        assertThat(page.all("//div[@class='excerpts']/p").get(1).getTextContent())
                .isEqualTo("short");
        assertThat(page.text("//section[@id='provenance']")).contains(HOSTILE);
    }

    @Test
    void vectorsAreNotShown() {
        Labelled data = new Labelled(Dense.of(new double[] {1}), Classes.of(List.of("a"), 0));
        ReadPage page = page(SampleSheet.of("Source: table", "CC0", data));
        assertThat(page.text("//section[@id='samples']"))
                .contains("Source: table", "Only pictures and texts can be shown.");
        assertThat(page.text("//section[@id='provenance']")).doesNotContain("pictures", "CC0");
    }

    private static SampleSheet sheet(List<Image> images, int... labels) {
        List<String> names = IntStream.rangeClosed(0, IntStream.of(labels).max().orElse(0))
                .mapToObj(i -> "digit " + i)
                .toList();
        return SampleSheet.of("Source: x", "CC-BY-4.0", new Labelled(Images.of(images), Classes.of(names, labels)));
    }

    private ReadPage page(SampleSheet sheet) {
        return ReadPage.of(Report.write(RUN, folder, List.of(sheet), OptionalDouble.empty()));
    }

    private static BufferedImage picture(Element element) throws IOException {
        String address = element.getAttribute("src");
        byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
