package dev.graft.report.markup;

/** Text made harmless for element content and attribute values alike, in HTML and in XML. */
public final class Escaped {
    private static final char REPLACEMENT = '\uFFFD';

    private Escaped() {}

    /** The text with its special characters escaped; characters that XML does not know are replaced. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(known(character) ? character : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean known(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character < 0xD800)
                || (character > 0xDFFF && character < 0xFFFE)
                || character > 0xFFFF;
    }
}
