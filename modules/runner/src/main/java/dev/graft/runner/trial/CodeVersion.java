package dev.graft.runner.trial;

import dev.graft.core.Fingerprint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What code computed a result: hashes of the jars and folders that it comes from. */
public final class CodeVersion {
    private static final String ROOT = "dev/graft";

    /** Modules that only show what others computed. */
    private static final List<String> NO_INFLUENCE = List.of(ROOT + "/report", ROOT + "/cli");

    private CodeVersion() {}

    /** The hash of Graft's modules and of the versions of libraries, whatever their order, 64 hexadecimal digits. */
    static String ofGraft() {
        try {
            List<String> hashes = new ArrayList<>();
            for (URL root : Collections.list(CodeVersion.class.getClassLoader().getResources(ROOT))) {
                hashes.add(of(module(root)));
            }
            Collections.sort(hashes);
            return new Fingerprint().add(hashes.toString()).add(libraries()).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds what is no address", e);
        }
    }

    /** The names of all jars, which carry their versions. */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName())
                .map(String::valueOf)
                .filter(name -> name.endsWith(".jar") && !name.startsWith("graft-"))
                .sorted()
                .toList()
                .toString();
    }

    /** The hash of the jar or folder that holds a class, which may be somebody else's, 64 hexadecimal digits. */
    public static String of(Class<?> type) {
        try {
            return of(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds what is no address", e);
        }
    }

    /** The jar or folder in which {@code dev/graft} was found. */
    private static Path module(URL root) throws IOException, URISyntaxException {
        if (root.openConnection() instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI());
        }
        String folder = root.toURI().toString();
        return Path.of(URI.create(folder.substring(0, folder.length() - ROOT.length())));
    }

    private static String of(Path code) throws IOException {
        if (Files.isDirectory(code)) {
            return ofFiles(code);
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return ofFiles(jar.getPath("/"));
        }
    }

    /** Only what computes: neither what the build notes in META-INF nor the commit, which changes with every page of docs. */
    private static String ofFiles(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith("META-INF"))
                    .filter(file -> !file.endsWith("build.properties"))
                    .filter(file -> NO_INFLUENCE.stream().noneMatch(root.relativize(file)::startsWith))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        Fingerprint fingerprint = new Fingerprint();
        for (Path file : files) {
            fingerprint.add(root.relativize(file).toString()).add(Files.readAllBytes(file));
        }
        return fingerprint.hex();
    }
}
