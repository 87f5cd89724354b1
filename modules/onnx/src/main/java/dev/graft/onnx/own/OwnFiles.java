package dev.graft.onnx.own;

import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import java.util.List;

/** The backbones that are no catalogue's: files of the user's own. */
public final class OwnFiles implements BackboneShelf {
    @Override
    public List<Backbone<?>> backbones() {
        return List.of(new OnnxFile());
    }
}
