package dev.graft.runner.trial;

import java.nio.file.Path;

/** Keeps the networks that control arms are handed. */
@FunctionalInterface
public interface NetworkKeeper {
    /**
     * Writes a network, if it is not there.
     *
     * @param sha256 of the bytes, 64 hexadecimal digits
     * @return the file
     * @throws dev.graft.core.GraftException if it cannot be written
     */
    Path keep(String sha256, byte[] network);
}
