package dev.graft.data.backbone;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.Presence;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A well-known network whose file the user downloads.
 *
 * @param id as in experiment files
 * @param licence of the weights
 * @param cut the catalogue's choice; empty where the names in the file are not known for sure, so that the user names one
 */
record UserNetwork(String id, Card card, String licence, UserFile file, InputContract input, Optional<String> cut)
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
                card.input() + (cut.isEmpty() ? ", needs a cut" : ""),
                OptionalLong.of(card.parameters()),
                OptionalLong.empty(),
                licence,
                Optional.of(file.address()),
                Origin.OWN);
    }

    @Override
    public Presence presence() {
        return file.presence();
    }

    @Override
    public Path place() {
        return file.download();
    }

    @Override
    public Network network(CutSettings settings) {
        Path local = file.path();
        if (settings.byDefault() && cut.isEmpty()) {
            throw new GraftException(
                    "backbone \"%s\": the catalogue knows no cut of this file. Name one, as in {backbone: %s, cut: NAME}; ./graft inspect %s shows the names."
                            .formatted(id, id, local));
        }
        return new Network(id, local, UserFile.sha256(local), settings.sized(id, input), settings.or(cut.orElse("")));
    }
}
