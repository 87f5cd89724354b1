package dev.graft.report.markup;

import java.util.List;
import java.util.Set;

/**
 * An element of a page under construction; its texts and attributes are escaped as they come in.
 *
 * <p>What it writes is HTML and well-formed XML at once. An element that was added to another must not change any more.
 */
public final class Html {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "img");

    /** Followed by a line break, so that the source can be read and compared line by line. */
    private static final Set<String> BLOCKS =
            Set.of("section", "p", "li", "tr", "dd", "figure", "h1", "h2", "h3", "details", "table", "head", "style");

    private final String tag;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Html(String tag) {
        this.tag = tag;
    }

    /** An empty element. */
    public static Html of(String tag) {
        return new Html(tag);
    }

    /** An element that holds a text. */
    public static Html of(String tag, String text) {
        return new Html(tag).text(text);
    }

    /** Sets an attribute; each at most once. */
    public Html with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Escaped.of(value))
                .append('"');
        return this;
    }

    /** Sets the style classes. */
    public Html styled(String classes) {
        return with("class", classes);
    }

    public Html text(String text) {
        content.append(Escaped.of(text));
        return this;
    }

    public Html add(Html... children) {
        return add(List.of(children));
    }

    public Html add(List<Html> children) {
        children.forEach(content::append);
        return this;
    }

    /** Adds what is markup already: the style sheet and charts, never what a user wrote. */
    public Html markup(String wellFormed) {
        content.append(wellFormed);
        return this;
    }

    @Override
    public String toString() {
        if (VOID.contains(tag)) {
            return "<" + tag + attributes + "/>";
        }
        return "<" + tag + attributes + ">" + content + "</" + tag + ">" + (BLOCKS.contains(tag) ? "\n" : "");
    }
}
