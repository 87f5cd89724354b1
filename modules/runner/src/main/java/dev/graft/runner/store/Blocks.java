package dev.graft.runner.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** A table of several parts, each behind a line that begins with a certain word. */
final class Blocks {
    private Blocks() {}

    /** A part. */
    record Block(CSVRecord head, List<CSVRecord> rows) {}

    /**
     * Takes a table apart.
     *
     * @param words one of which begins the first line of a part, and no other line
     * @throws IllegalArgumentException if the table does not begin with one, or a line has not as many cells as it should
     */
    static List<Block> of(List<CSVRecord> lines, List<String> words) {
        List<Block> blocks = new ArrayList<>();
        for (CSVRecord line : lines) {
            if (words.contains(line.get(0))) {
                blocks.add(new Block(line, new ArrayList<>()));
            } else if (blocks.isEmpty()) {
                throw new IllegalArgumentException("it does not begin with " + String.join(" or ", words));
            } else if (line.size() < 2) {
                throw new IllegalArgumentException("line %d has one cell".formatted(line.getRecordNumber()));
            } else {
                blocks.get(blocks.size() - 1).rows().add(line);
            }
        }
        return blocks;
    }
}
