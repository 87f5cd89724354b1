package dev.graft.runner.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What code computed a result: the hash of the jar or folder that a class comes from. */
final class CodeVersion {
    private CodeVersion() {}

    /** The hash of the code that contains a class, 64 hexadecimal digits. */
    static String of(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return of(Path.of(location));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds what is no address", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(Path code) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        if (Files.isRegularFile(code)) {
            return fingerprint.add(Files.readAllBytes(code)).hex();
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(code)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            fingerprint.add(code.relativize(file).toString()).add(Files.readAllBytes(file));
        }
        return fingerprint.hex();
    }
}
