package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.runner.trial.NetworkKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The networks of control arms, each a file {@code SHA256.onnx}: whole, or not there. */
public record NetworkFolder(Path folder) implements NetworkKeeper {
    /** The networks beside the features in a cache. */
    public static NetworkFolder in(Path cache) {
        return new NetworkFolder(cache.resolve("networks"));
    }

    @Override
    public Path keep(String sha256, byte[] network) {
        Path file = folder.resolve(sha256 + ".onnx");
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), network)) {
                Files.createDirectories(folder);
                Whole.write(file, network);
            }
            return file;
        } catch (IOException e) {
            throw new GraftException(
                    "networks: the folder %s cannot be used: %s. Free some space, or name another folder with GRAFT_CACHE."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }
}
