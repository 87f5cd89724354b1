package dev.graft.runner.trial;

import dev.graft.core.Fingerprint;
import dev.graft.core.control.Control;
import dev.graft.core.control.Surgery;
import dev.graft.core.network.Network;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** What becomes of a network in control arms: changed by {@link Surgery}, and kept as a file. Thread-safe. */
final class AlteredNetworks {
    private final NetworkKeeper keeper;
    private final Map<Control, Optional<String>> unfit = new ConcurrentHashMap<>();

    AlteredNetworks(NetworkKeeper keeper) {
        this.keeper = keeper;
    }

    /** Why a control cannot be made of the network, in words that follow "because"; empty if it can. */
    Optional<String> unfit(Network network, Control control) {
        return unfit.computeIfAbsent(control, c -> surgery(network)
                .map(surgery -> surgery.unfit(network, c))
                .orElseGet(() -> Optional.of(
                        "nothing on the class path changes a network that takes %s".formatted(network.input()))));
    }

    /**
     * The network as trials with these seeds get it.
     *
     * @throws dev.graft.core.GraftException if the control cannot be made of it, or the file cannot be written
     */
    Network of(Network network, Control control, Seeds seeds) {
        byte[] bytes = surgery(network).orElseThrow().altered(network, control, seeds.random(Axis.CONTROL));
        String sha256 = HexFormat.of().formatHex(Fingerprint.sha256().digest(bytes));
        Path file = keeper.keep(sha256, bytes);
        return network.altered(network.name() + ", " + control.id(), file, sha256);
    }

    /** What changes a network, if anything does. */
    static Optional<Surgery> surgery(Network network) {
        return StreamSupport.stream(ServiceLoader.load(Surgery.class).spliterator(), false)
                .filter(surgery -> surgery.takes(network.input()))
                .findFirst();
    }
}
