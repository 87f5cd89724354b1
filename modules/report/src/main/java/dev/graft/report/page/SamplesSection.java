package dev.graft.report.page;

import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.report.markup.Html;
import dev.graft.report.samples.SampleSheet;
import dev.graft.report.samples.Thumbnail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A few samples of each domain, one beside the other: only on a page that was asked to hold some. */
final class SamplesSection {
    /** Pictures with fewer pixels show them as squares. */
    private static final int TINY = 48;

    private static final int LONGEST_EXCERPT = 120;

    private SamplesSection() {}

    static List<Html> of(List<SampleSheet> sheets) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        Html domains = Html.of("div").styled("sheets");
        sheets.forEach(sheet -> domains.add(domain(sheet)));
        return List.of(Parts.section("samples", "Samples")
                .add(Html.of("p", "The first samples of each class, in the order of the data; some may be held out.")
                        .styled("reading"))
                .add(domains));
    }

    /** Whose samples the page holds, and under which licences; nothing where it holds none. */
    static List<Html> licences(List<SampleSheet> sheets) {
        Map<String, String> licences = new LinkedHashMap<>();
        sheets.stream().filter(SampleSheet::visible).forEach(sheet -> licences.put(sheet.domain(), sheet.licence()));
        if (licences.isEmpty()) {
            return List.of();
        }
        return List.of(
                Html.of("p")
                        .styled("warning")
                        .text(
                                "This page contains pictures or texts of the data: pass it on only as their licences allow."
                                        + " \"./graft report\" alone writes it without them."),
                Parts.facts(licences));
    }

    private static Html domain(SampleSheet sheet) {
        Html domain = Html.of("div").add(Html.of("h3", sheet.domain()));
        if (!sheet.visible()) {
            return domain.add(
                    Html.of("p", "Only pictures and texts can be shown.").styled("reading"));
        }
        sheet.rows()
                .forEach(row -> domain.add(Html.of("div")
                        .styled("row")
                        .add(Html.of("span", row.label()).styled("label"))
                        .add(shown(row))));
        int left = sheet.classes() - sheet.rows().size();
        return left == 0
                ? domain
                : domain.add(Html.of("p", left + " more of " + sheet.classes() + " classes.")
                        .styled("reading"));
    }

    private static Html shown(SampleSheet.Row row) {
        Samples samples = row.samples();
        Html shown = Html.of("div").styled(samples instanceof Text ? "excerpts" : "thumbnails");
        IntStream.range(0, samples.size()).forEach(i -> {
            if (samples instanceof Images images) {
                shown.add(picture(images.image(i), row.label()));
            } else if (samples instanceof Text texts) {
                shown.add(Html.of("p", excerpt(texts.text(i))));
            }
        });
        return shown;
    }

    private static Html picture(Image image, String label) {
        Html picture = Html.of("img").with("src", Thumbnail.address(image)).with("alt", "a sample of class " + label);
        return Math.max(image.height(), image.width()) < TINY ? picture.styled("tiny") : picture;
    }

    private static String excerpt(String text) {
        int[] characters = text.strip().replaceAll("\\s+", " ").codePoints().toArray();
        return characters.length <= LONGEST_EXCERPT
                ? new String(characters, 0, characters.length)
                : new String(characters, 0, LONGEST_EXCERPT) + " \u2026";
    }
}
