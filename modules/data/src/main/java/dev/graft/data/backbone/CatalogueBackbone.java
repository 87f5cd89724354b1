package dev.graft.data.backbone;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.data.catalogue.DataFolders;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.catalogue.Presence;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A network that the catalogue can fetch; its id is the name of its entry. */
final class CatalogueBackbone implements Backbone<CutSettings>, Located {
    private final Entry entry;
    private final Card card;
    private final String file;
    private final Function<Entry, InputContract> input;
    private final String cut;

    /**
     * A network of the catalogue.
     *
     * @param file the ONNX file among the entry's
     * @param input the contract; asked for when the network is opened, since it may name another of the entry's files
     * @param cut the catalogue's choice
     */
    CatalogueBackbone(String name, Card card, String file, Function<Entry, InputContract> input, String cut) {
        this.entry = Entry.named(name);
        this.card = card;
        this.file = file;
        this.input = input;
        this.cut = cut;
    }

    @Override
    public String id() {
        return entry.name();
    }

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
                OptionalLong.of(entry.bytes()),
                entry.licence(),
                Optional.of(entry.part(file).address().toString()),
                Origin.FETCHED);
    }

    @Override
    public Presence presence() {
        return entry.presence();
    }

    @Override
    public Path place() {
        return DataFolders.forDownloads().resolve(entry.place());
    }

    @Override
    public Network network(CutSettings settings) {
        Path local = entry.file(file);
        InputContract sized = settings.sized(id(), input.apply(entry));
        return new Network(id(), local, entry.part(file).sha256(), sized, settings.or(cut));
    }
}
