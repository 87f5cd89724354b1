package dev.graft.data.backbone;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.data.wordvectors.MeanOfWords;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Word vectors in a file of the user's own: word2vec (binary or text), GloVe, fastText (.vec), also gzipped. */
final class OwnWordVectors implements Backbone<OwnWordSettings> {
    @Override
    public String id() {
        return "word-vectors";
    }

    @Override
    public String summary() {
        return "A file of your own: word2vec, GloVe or fastText; a text is the mean of the vectors of its words.";
    }

    @Override
    public Class<OwnWordSettings> settings() {
        return OwnWordSettings.class;
    }

    @Override
    public Facts facts() {
        return new Facts(
                "words in context",
                "texts",
                OptionalLong.empty(),
                OptionalLong.empty(),
                "your own",
                Optional.empty(),
                Origin.OWN);
    }

    @Override
    public Network network(OwnWordSettings settings) {
        Path file = file(settings.file());
        return new Network(
                id(),
                file,
                UserFile.sha256(file),
                new InputContract.Words(settings.lowerCase()),
                new MeanOfWords(settings.mostWords()).cut());
    }

    private Path file(String name) {
        try {
            Path file = Path.of(name).toAbsolutePath().normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw new GraftException("backbone \"%s\": \"%s\" is no path of a file.".formatted(id(), name), noPath);
        }
        throw new GraftException("backbone \"%s\": no such file: %s. Name one, as in {backbone: %s, file: vectors.txt}."
                .formatted(id(), name, id()));
    }
}
