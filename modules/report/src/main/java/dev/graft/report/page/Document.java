package dev.graft.report.page;

import dev.graft.report.markup.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page in the style of the report. */
public final class Document {
    private static final String STYLE = "report.css";

    private Document() {}

    /** The page as text: one file that needs no other, no network and no script. */
    public static String of(String title, List<Html> sections) {
        return "<!DOCTYPE html>\n"
                + Html.of("html")
                        .with("lang", "en")
                        .add(head(title))
                        .add(Html.of("body").add(Html.of("main").add(sections)))
                + "\n";
    }

    private static Html head(String title) {
        return Html.of("head")
                .add(
                        Html.of("meta").with("charset", "utf-8"),
                        Html.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Html.of("title", title + " \u2013 Graft report"),
                        Html.of("style").markup(style()));
    }

    private static String style() {
        try (InputStream stream = Document.class.getResourceAsStream(STYLE)) {
            if (stream == null) {
                throw new IOException("no " + STYLE + " beside " + Document.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style sheet of the report", e);
        }
    }
}
