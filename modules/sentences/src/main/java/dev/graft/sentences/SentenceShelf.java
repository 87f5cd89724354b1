package dev.graft.sentences;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import java.util.List;

/** The backbones of this module. */
public final class SentenceShelf implements BackboneShelf {
    @Override
    public List<Backbone<?>> backbones() {
        return List.of(new MiniLm());
    }
}
