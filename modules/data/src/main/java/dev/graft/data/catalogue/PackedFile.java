package dev.graft.data.catalogue;

import dev.graft.core.GraftException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that comes on the class path. It is unpacked into the user's data folder when it is first asked for, since ONNX
 * Runtime and other programs take files.
 *
 * @param beside a class in the package where it lies
 * @param resource its name there, or, behind a slash, from the root of the class path
 * @param place the path in the user's data folder
 * @param sha256 of its bytes
 */
public record PackedFile(Class<?> beside, String resource, String place, String sha256) {
    /** Where it lies once it is unpacked. */
    public Path path() {
        return DataFolders.ofTheUser().resolve(place);
    }

    /**
     * The file on the disk, unpacked where it is not there yet or damaged. Its bytes are read once more to be sure.
     *
     * @param whose for messages: "backbone glyphnet"
     * @throws GraftException if the folder cannot be written, or another file is on the class path
     */
    public Path unpacked(String whose) {
        Path file = path();
        try {
            if (!Files.isRegularFile(file) || !Sha256.of(file).equals(sha256)) {
                unpack(file, whose);
            }
            return file;
        } catch (IOException e) {
            throw new GraftException(
                    "%s: it cannot be unpacked to %s: %s. Make the folder writable."
                            .formatted(whose, file, e.getMessage()),
                    e);
        }
    }

    /** Whole or not at all, also where several processes do it. */
    private void unpack(Path file, String whose) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "", ".part");
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new GraftException(
                        "%s: %s is not on the class path. Build Graft again.".formatted(whose, resource));
            }
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            String found = Sha256.of(part);
            if (!found.equals(sha256)) {
                throw new GraftException(
                        "%s: %s on the class path is not what it should be: its sha256 is %s, expected %s. Build Graft again."
                                .formatted(whose, resource, found, sha256));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
