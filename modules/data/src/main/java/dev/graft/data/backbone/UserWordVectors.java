package dev.graft.data.backbone;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.Presence;
import dev.graft.data.wordvectors.MeanOfWords;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Well-known word vectors whose file the user downloads.
 *
 * @param id as in experiment files
 * @param lowerCase whether the file holds words in lower case only
 */
record UserWordVectors(String id, Card card, String licence, UserFile file, boolean lowerCase)
        implements Backbone<WordSettings>, Located {
    @Override
    public String summary() {
        return card.summary();
    }

    @Override
    public Class<WordSettings> settings() {
        return WordSettings.class;
    }

    @Override
    public Facts facts() {
        return new Facts(
                card.task(),
                card.input(),
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
    public Network network(WordSettings settings) {
        Path local = file.path();
        return new Network(
                id,
                local,
                UserFile.sha256(local),
                new InputContract.Words(lowerCase),
                new MeanOfWords(settings.mostWords()).cut());
    }
}
