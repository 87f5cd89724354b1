package dev.graft.data.backbone;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All backbones of the catalogue. */
public final class CatalogueShelf implements BackboneShelf {
    @Override
    public List<Backbone<?>> backbones() {
        return Stream.<List<? extends Backbone<?>>>of(
                        List.of(GlyphNet.BACKBONE),
                        FetchedNetworks.all(),
                        ModelZoo.all(),
                        WordTables.all(),
                        List.of(new OwnWordVectors()))
                .<Backbone<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, String> elsewhere() {
        return Map.of(
                "minilm-l6",
                "it comes with Graft's module \"sentences\", which is not on the class path. Have it built in once:"
                        + " GRAFT_WITH=sentences ./graft backbones show minilm-l6");
    }
}
