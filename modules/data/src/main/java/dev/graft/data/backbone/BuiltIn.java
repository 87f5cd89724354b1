package dev.graft.data.backbone;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.DataFolders;
import dev.graft.data.catalogue.Presence;
import dev.graft.data.catalogue.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A network that Graft carries with it. When it is first opened its file is unpacked into the user's data folder, since ONNX
 * Runtime and other programs take files.
 *
 * @param id as in experiment files; the file's name too
 * @param bytes of the file
 * @param sha256 of the file
 * @param cut the catalogue's choice
 */
record BuiltIn(String id, Card card, String licence, long bytes, String sha256, InputContract input, String cut)
        implements Backbone<CutSettings>, Located {
    @Override
    public String summary() {
        return card.summary();
    }

    @Override
    public Class<CutSettings> settings() {
        return CutSettings.class;
    }

    @Override
    public Facts facts() {
        return new Facts(
                card.task(),
                card.input(),
                OptionalLong.of(card.parameters()),
                OptionalLong.of(bytes),
                licence,
                Optional.empty(),
                Origin.BUILT_IN);
    }

    @Override
    public Presence presence() {
        return new Presence(1, 1, List.of(place().getParent()));
    }

    @Override
    public Path place() {
        return DataFolders.ofTheUser().resolve("onnx").resolve(id).resolve(id + ".onnx");
    }

    @Override
    public Network network(CutSettings settings) {
        Path file = place();
        try {
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(sha256)) {
                unpack(file);
            }
        } catch (IOException e) {
            throw new GraftException(
                    "backbone %s: it cannot be unpacked to %s: %s. Make the folder writable."
                            .formatted(id, file, e.getMessage()),
                    e);
        }
        return new Network(id, file, sha256, settings.sized(id, input), settings.or(cut), Network.Start.PRETRAINED);
    }

    /** Whole or not at all, also where several processes do it. */
    private void unpack(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), id, ".part");
        try (InputStream in = BuiltIn.class.getResourceAsStream(id + ".onnx")) {
            if (in == null) {
                throw new FileNotFoundException("it is not in graft-data");
            }
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
