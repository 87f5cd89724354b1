package dev.graft.cli;

import dev.graft.core.GraftException;
import dev.graft.runner.store.Whole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --to} names: looked at before the work begins, written whole or not at all. */
final class NewFile {
    private NewFile() {}

    /**
     * Looks whether it can be written.
     *
     * @throws GraftException if it is a folder, is in none, or is there already and must not be replaced
     */
    static void require(Path file, boolean mayReplace) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new GraftException(
                    "--to: %s is a folder. Name a file in it: %s.".formatted(file, file.resolve("model.onnx")));
        }
        if (!Files.isDirectory(parent)) {
            throw new GraftException("--to: there is no folder %s. Make it first.".formatted(parent));
        }
        if (Files.exists(file) && !mayReplace) {
            throw new GraftException(
                    "--to: %s is there already. Name another file, or replace it with --force.".formatted(file));
        }
    }

    static void write(Path file, byte[] bytes) {
        try {
            Whole.write(file, bytes);
        } catch (IOException e) {
            throw new GraftException(
                    "--to: %s cannot be written: %s. Name another place.".formatted(file, e.getMessage()), e);
        }
    }
}
