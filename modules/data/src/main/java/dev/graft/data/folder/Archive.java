package dev.graft.data.folder;

import dev.graft.core.GraftException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a zip, read from it one by one: nothing is unpacked to disk.
 *
 * <p>Refused: encrypted archives, two entries of one name, names that lead out of the archive, and bombs. A bomb is an
 * entry that unfolds to more than {@value #FREE} bytes and {@value #RATIO} times its packed size, or an archive whose
 * entries do so together; bytes are counted as they unfold, whatever the headers claim. Deflate can reach 1032:1, but
 * pictures and recordings hardly unfold at all.
 *
 * <p>The zip stays open as long as one of its files can be reached, and is closed by its own cleaner.
 */
public final class Archive {
    private static final int FREE = 1 << 20;
    private static final int RATIO = 200;

    private final Path path;
    private final ZipFile zip;
    private final long packed;
    private final AtomicLong unfolded = new AtomicLong();
    private final Set<String> counted = ConcurrentHashMap.newKeySet();

    private Archive(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
        this.packed = path.toFile().length();
    }

    /** The files of a zip of the catalogue, in no order. */
    public static List<FoundFile> files(Path path) {
        return files(path, new Skip(""), FoundFile.FETCH);
    }

    /**
     * The files, in no order.
     *
     * @param path of the zip, absolute
     */
    static List<FoundFile> files(Path path, Skip skip, String remedy) {
        Archive archive = new Archive(path, open(path));
        Set<String> names = new HashSet<>();
        List<FoundFile> files = new ArrayList<>();
        for (ZipEntry entry : archive.zip.stream().toList()) {
            String name = entry.getName();
            if (!names.add(name)) {
                throw archive.refused(name, "is there twice. Zip the files anew.");
            }
            List<String> parts = archive.parts(name);
            List<String> folders = parts.subList(0, parts.size() - 1);
            if (!entry.isDirectory()
                    && folders.stream().noneMatch(Skip::leftBehind)
                    && !skip.leavesOut(parts.get(parts.size() - 1))) {
                String place = "%s: %s".formatted(path, name);
                files.add(new FoundFile(name, place, remedy, () -> archive.read(entry)));
            }
        }
        return files;
    }

    private static ZipFile open(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            throw new GraftException(
                    reason.contains("encrypted")
                            ? "%s: the zip is encrypted. Zip the files anew, without a password.".formatted(path)
                            : "%s: is no zip that can be read: %s. Zip the files anew, or name the unpacked folder."
                                    .formatted(path, reason),
                    e);
        }
    }

    /** The parts of a name that stays in the archive. */
    private List<String> parts(String name) {
        List<String> parts = Arrays.asList(name.split("/"));
        boolean strays = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.matches("[A-Za-z]:.*")
                || name.chars().anyMatch(Character::isISOControl)
                || parts.isEmpty()
                || parts.stream().anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (strays) {
            throw refused(
                    name.replaceAll("\\p{Cntrl}", "?"),
                    "is no name of a file in an archive: no .., no absolute path, no backslash. Do not trust this zip.");
        }
        return parts;
    }

    private InputStream read(ZipEntry entry) throws IOException {
        long allowed = Math.min(FoundFile.LARGEST, Math.max(FREE, RATIO * entry.getCompressedSize()));
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes((int) allowed + 1);
            boolean first = counted.add(entry.getName());
            long total = first ? unfolded.addAndGet(bytes.length) : unfolded.get();
            if (bytes.length > allowed || total > Math.max(64L * FREE, RATIO * packed)) {
                throw refused(
                        entry.getName(),
                        "unfolds to more than %d times its size, as zip bombs do. Name the unpacked folder instead."
                                .formatted(RATIO));
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    private GraftException refused(String entry, String what) {
        return new GraftException("%s: the entry \"%s\" %s".formatted(path, entry, what));
    }
}
