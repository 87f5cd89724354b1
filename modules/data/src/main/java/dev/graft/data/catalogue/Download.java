package dev.graft.data.catalogue;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One file from its first address that serves the right bytes to its place. */
final class Download {
    private final Web web;
    private final List<Duration> pauses;

    /**
     * A download that gives up after as many further attempts as there are pauses.
     *
     * @param pauses before each further attempt
     */
    Download(Web web, List<Duration> pauses) {
        this.web = web;
        this.pauses = List.copyOf(pauses);
    }

    /** Fetches a part to {@code file}. */
    void fetch(Entry entry, Part part, Path file) {
        List<String> problems = new ArrayList<>();
        for (URI address : part.addresses()) {
            URI here = Mirror.of(address);
            try {
                attempts(here, part, file);
                return;
            } catch (NotServed problem) {
                problems.add(here + " " + problem.getMessage());
            }
        }
        throw new GraftException(
                "data: %s of \"%s\" cannot be fetched: %s. Nothing was kept of it; what came before stays."
                                .formatted(part.path(), entry.name(), String.join("; ", problems))
                        + " Try again later, or put the file at %s yourself (sha256 %s; %s)."
                                .formatted(file, part.sha256(), entry.canonical()));
    }

    private void attempts(URI address, Part part, Path file) throws NotServed {
        for (Duration pause : pauses) {
            try {
                attempt(address, part, file);
                return;
            } catch (NotServed problem) {
                if (problem.lasting()) {
                    throw problem;
                }
                sleep(pause);
            }
        }
        attempt(address, part, file);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw Web.interrupted();
        }
    }

    /** The bytes come to a file beside the place, and are moved there when they are known to be right. */
    private void attempt(URI address, Part part, Path file) throws NotServed {
        Path beside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        beside.toFile().deleteOnExit();
        try {
            Files.createDirectories(beside.getParent());
            try (OutputStream out = Files.newOutputStream(beside)) {
                copy(address, part, out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new GraftException("%s: cannot be written (%s).".formatted(file, e.getMessage()), e);
        } finally {
            remove(beside);
        }
    }

    private void copy(URI address, Part part, OutputStream out) throws NotServed, IOException {
        MessageDigest digest = Fingerprint.sha256();
        long bytes = 0;
        try (Web.Body body = web.open(address)) {
            for (byte[] piece = body.next(); piece.length > 0; piece = body.next()) {
                bytes += piece.length;
                if (bytes > part.bytes()) {
                    throw new NotServed("serves more than the %d bytes of the file".formatted(part.bytes()), true);
                }
                digest.update(piece);
                out.write(piece);
            }
        }
        if (bytes < part.bytes()) {
            throw new NotServed("served %d of %d bytes".formatted(bytes, part.bytes()), false);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(part.sha256())) {
            throw new NotServed(
                    "serves other bytes: expected sha256 %s, found %s".formatted(part.sha256(), found), true);
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException triedAgainAtTheEndOfTheProcess) {
            return;
        }
    }

    /** An address did not give the file. */
    static final class NotServed extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean lasting;

        /**
         * A problem in words.
         *
         * @param lasting whether the next attempt would end alike
         */
        NotServed(String message, boolean lasting) {
            super(message);
            this.lasting = lasting;
        }

        boolean lasting() {
            return lasting;
        }
    }
}
