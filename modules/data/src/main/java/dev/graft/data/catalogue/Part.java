package dev.graft.data.catalogue;

import static dev.graft.core.Require.require;

import java.net.URI;
import java.util.List;

/**
 * One file of an entry.
 *
 * @param path below the entry's folder, with slashes
 * @param addresses where exactly these bytes are served, the first choice first; never empty
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Part(String path, List<URI> addresses, long bytes, String sha256) {
    public Part {
        addresses = List.copyOf(addresses);
        require(!path.isEmpty() && !path.startsWith("/") && !path.contains("\\"), "no path of a part: \"%s\"", path);
        require(
                List.of(path.split("/", -1)).stream().noneMatch(step -> step.isEmpty() || step.startsWith("..")),
                "no path of a part: \"%s\"",
                path);
        require(!addresses.isEmpty(), "%s has no address", path);
        require(bytes >= 0, "bytes must be at least 0, was %d", bytes);
        require(sha256.matches("[0-9a-f]{64}"), "sha256 must be 64 lower-case hexadecimal digits, was \"%s\"", sha256);
    }

    /** The first choice of address. */
    public URI address() {
        return addresses.get(0);
    }
}
