package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.core.result.TrialResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code trials.jsonl}: a line per ended trial, forced to the disk before the trial counts as done. What a kill left of
 * a last line is cut off when the log is opened. Thread-safe.
 */
final class TrialLog implements AutoCloseable {
    private final FileChannel channel;

    private TrialLog(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the log for appending; creates it if it is not there. */
    static TrialLog open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(wholeLines(Files.readAllBytes(file)));
        channel.position(channel.size());
        return new TrialLog(channel);
    }

    synchronized void append(TrialResult result) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((ResultLine.write(result) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(true);
    }

    /**
     * The results of a log, in the order they ended; a torn last line is left out.
     *
     * @throws GraftException if another line is no result, naming it
     */
    static List<TrialResult> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = new String(bytes, 0, wholeLines(bytes), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<TrialResult> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                results.add(ResultLine.read(lines.get(i)));
            } catch (IllegalArgumentException e) {
                throw new GraftException(
                        "%s:%d: this line is no result, because %s. Remove the line; its trial will be run again."
                                .formatted(file, i + 1, e.getMessage()),
                        e);
            }
        }
        return results;
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
