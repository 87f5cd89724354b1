package dev.graft.sentences;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reviews of books in the folder that GRAFT_DATA names; a test without them is skipped, and says so. */
final class Reviews {
    private static final String FILE = "amazon-reviews-raw/sorted_data_acl/books/negative.review";
    private static final Pattern TEXT = Pattern.compile("(?s)<review_text>(.*?)</review_text>");

    private Reviews() {}

    static List<String> first(int count) throws IOException {
        String folder = System.getenv("GRAFT_DATA");
        assumeTrue(folder != null, "skipped: GRAFT_DATA names no folder with " + FILE);
        Path file = Path.of(folder, FILE);
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return TEXT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                .results()
                .limit(count)
                .map(found -> found.group(1))
                .toList();
    }
}
