package dev.graft.data.catalogue;

import dev.graft.core.GraftException;
import java.net.URI;
import java.util.Optional;

/** Where addresses lead when the user names a mirror: the same path below the mirror's address. */
final class Mirror {
    private Mirror() {}

    static URI of(URI address) {
        return Optional.ofNullable(System.getProperty("graft.mirror"))
                .or(() -> Optional.ofNullable(System.getenv("GRAFT_MIRROR")))
                .filter(mirror -> !mirror.isBlank())
                .map(mirror -> below(mirror, address))
                .orElse(address);
    }

    private static URI below(String mirror, URI address) {
        if (!mirror.matches("https?://\\S+")) {
            throw new GraftException(
                    "GRAFT_MIRROR: expected an address as https://mirror.example.org, found \"%s\".".formatted(mirror));
        }
        try {
            return URI.create(mirror.replaceAll("/+$", "") + address.getRawPath());
        } catch (IllegalArgumentException e) {
            throw new GraftException("GRAFT_MIRROR: \"%s\" is no address.".formatted(mirror), e);
        }
    }
}
