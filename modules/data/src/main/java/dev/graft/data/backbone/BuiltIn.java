package dev.graft.data.backbone;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.PackedFile;
import dev.graft.data.catalogue.Presence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A network that Graft carries with it, in the resources of this package.
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
        return file().path();
    }

    @Override
    public Network network(CutSettings settings) {
        Path file = file().unpacked("backbone " + id);
        return new Network(id, file, sha256, settings.sized(id, input), settings.or(cut));
    }

    private PackedFile file() {
        return new PackedFile(BuiltIn.class, id + ".onnx", "onnx/%s/%1$s.onnx".formatted(id), sha256);
    }
}
