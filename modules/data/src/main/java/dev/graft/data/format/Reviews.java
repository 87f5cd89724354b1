package dev.graft.data.format;

import dev.graft.core.GraftException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of product reviews in a {@code .review} file: what stands between {@code <review_text>} and
 * {@code </review_text>}. It looks like XML and is none (bare ampersands, control characters, broken UTF-8), so only these
 * two tags are looked for; bytes that are no UTF-8 become U+FFFD, and control characters blanks.
 *
 * <p>Source: J. Blitzer, M. Dredze, F. Pereira, "Biographies, Bollywood, Boom-boxes and Blenders", ACL 2007.
 */
public final class Reviews {
    private static final String OPEN = "<review_text>";
    private static final String CLOSE = "</review_text>";

    private Reviews() {}

    /**
     * The texts in the order of the file.
     *
     * @throws GraftException if there are none, or one is not closed
     */
    public static List<String> read(InputFile file) {
        String all = new String(file.bytes(), StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        for (int open = all.indexOf(OPEN); open >= 0; open = all.indexOf(OPEN, open + 1)) {
            int close = all.indexOf(CLOSE, open);
            int next = all.indexOf(OPEN, open + 1);
            if (close < 0 || (next >= 0 && next < close)) {
                long line = 1
                        + all.substring(0, open).chars().filter(c -> c == '\n').count();
                throw file.bad(line, "%s is not closed by %s; the file is cut off or damaged.".formatted(OPEN, CLOSE));
            }
            texts.add(all.substring(open + OPEN.length(), close)
                    .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                    .strip());
        }
        if (texts.isEmpty()) {
            throw file.bad("has no %s: it is no file of reviews.".formatted(OPEN));
        }
        return texts;
    }
}
