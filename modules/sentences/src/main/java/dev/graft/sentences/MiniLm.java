package dev.graft.sentences;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract.Tokens;
import dev.graft.core.network.Network;
import dev.graft.core.network.Tokenisation.Vocabulary;
import dev.graft.data.backbone.Located;
import dev.graft.data.catalogue.DataFolders;
import dev.graft.data.catalogue.PackedFile;
import dev.graft.data.catalogue.Presence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * MiniLM with six layers, trained to give sentences of one meaning one direction: the mean of its last hidden state over the
 * tokens, of unit length. The network and its tokenizer are resources of LangChain4j's embedding model.
 *
 * <p>Source: W. Wang, F. Wei, L. Dong, H. Bao, N. Yang, M. Zhou, "MiniLM: Deep self-attention distillation for task-agnostic
 * compression of pre-trained transformers", NeurIPS 2020; trained on pairs of sentences as in N. Reimers, I. Gurevych,
 * "Sentence-BERT", EMNLP 2019.
 */
final class MiniLm implements Backbone<SentenceSettings>, Located {
    private static final String FOLDER = "onnx/minilm-l6";
    private static final PackedFile NETWORK = new PackedFile(
            MiniLm.class,
            "/all-minilm-l6-v2.onnx",
            FOLDER + "/minilm-l6.onnx",
            "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e");
    private static final PackedFile TOKENIZER = new PackedFile(
            MiniLm.class,
            "/all-minilm-l6-v2-tokenizer.json",
            FOLDER + "/tokenizer.json",
            "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0");
    private static final long BYTES = 90_387_606 + 711_661;
    private static final long PARAMETERS = 22_565_376;

    @Override
    public String id() {
        return "minilm-l6";
    }

    @Override
    public String summary() {
        return "all-MiniLM-L6-v2 (Wang et al. 2020): sentences of one meaning point one way, 384 features.";
    }

    @Override
    public Class<SentenceSettings> settings() {
        return SentenceSettings.class;
    }

    @Override
    public Facts facts() {
        return new Facts(
                "pairs of sentences",
                "texts",
                OptionalLong.of(PARAMETERS),
                OptionalLong.of(BYTES),
                "Apache-2.0 (sentence-transformers/all-MiniLM-L6-v2)",
                Optional.empty(),
                Origin.BUILT_IN);
    }

    @Override
    public Presence presence() {
        return new Presence(2, 2, List.of(place()));
    }

    @Override
    public Path place() {
        return DataFolders.ofTheUser().resolve(FOLDER);
    }

    @Override
    public Network network(SentenceSettings settings) {
        String whose = "backbone " + id();
        Vocabulary vocabulary = new Vocabulary(TOKENIZER.unpacked(whose), TOKENIZER.sha256());
        return new Network(
                id(),
                NETWORK.unpacked(whose),
                NETWORK.sha256(),
                new Tokens(vocabulary, settings.length(), true),
                settings.or("last_hidden_state"));
    }
}
