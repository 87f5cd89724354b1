package dev.graft.core.transfer;

import static dev.graft.core.Require.require;

import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * N-way K-shot episodes over classes that the base does not have; a predictor per episode, in their order.
 *
 * @param base rich classes to learn from before any episode; without samples where there are none
 * @param network the backbone of the scenario, if it has one
 */
public record Episodes(Labelled base, List<Episode> episodes, Optional<Network> network) implements Transfer {
    /**
     * One few-shot task.
     *
     * @param support K labelled samples of each of N classes, which are the label space of its predictor
     * @param queries what will be predicted, without labels: only a transductive strategy looks at them
     */
    public record Episode(Labelled support, Samples queries) {}

    public Episodes {
        episodes = List.copyOf(episodes);
        require(!episodes.isEmpty(), "there must be at least one episode");
        Set<String> known = new HashSet<>();
        if (base.size() > 0) {
            known.addAll(base.classes().names());
        }
        for (Episode episode : episodes) {
            for (String name : episode.support().classes().names()) {
                require(!known.contains(name), "class \"%s\" of an episode is a base class", name);
            }
        }
    }

    /**
     * An adaptation without sources for each: what there is to learn from the support alone, with or without the backbone. Without
     * the queries: a strategy that looked at them would be a transductive one, and nobody would know.
     */
    @Override
    public List<Adaptation> adaptations() {
        return episodes.stream()
                .map(episode -> Adaptation.withoutSources(
                        episode.support(), episode.queries().select(), network))
                .toList();
    }

    @Override
    public int predictors() {
        return episodes.size();
    }
}
