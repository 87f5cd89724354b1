package dev.graft.testkit;

import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Samples;
import dev.graft.core.transfer.Episodes;
import dev.graft.core.transfer.Episodes.Episode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a strategy for episodes is handed, and what it is asked afterwards.
 *
 * @param name in words
 * @param heldOut the queries of each episode with their labels, which no strategy sees
 * @param least the accuracy that it reaches in each episode at least; below 0 where there is nothing to learn
 */
public record EpisodeSituation(String name, Episodes seen, List<Labelled> heldOut, double least) {
    public EpisodeSituation {
        heldOut = List.copyOf(heldOut);
    }

    /** The same with all samples as something else, pictures for instance; there may be none of them. */
    public EpisodeSituation represented(UnaryOperator<Samples> represent) {
        List<Episode> episodes = seen.episodes().stream()
                .map(episode ->
                        new Episode(represented(episode.support(), represent), represent.apply(episode.queries())))
                .toList();
        return new EpisodeSituation(
                name,
                new Episodes(represented(seen.base(), represent), episodes, seen.network()),
                heldOut.stream().map(each -> represented(each, represent)).toList(),
                least);
    }

    private static Labelled represented(Labelled data, UnaryOperator<Samples> represent) {
        return new Labelled(represent.apply(data.samples()), data.labels());
    }

    /** The same under another name, and of another difficulty. */
    EpisodeSituation named(String other, double accuracy) {
        return new EpisodeSituation(other, seen, heldOut, accuracy);
    }

    /** The first episode, without the others. */
    EpisodeSituation first() {
        return new EpisodeSituation(
                name,
                new Episodes(seen.base(), seen.episodes().subList(0, 1), seen.network()),
                heldOut.subList(0, 1),
                least);
    }

    /** The same questions, where the episodes show only some of their queries. */
    EpisodeSituation showing(int... queries) {
        List<Episode> episodes = seen.episodes().stream()
                .map(episode -> new Episode(episode.support(), episode.queries().select(queries)))
                .toList();
        return new EpisodeSituation(name, new Episodes(seen.base(), episodes, seen.network()), heldOut, least);
    }

    /** Only some of the questions; the episodes are as they were. */
    EpisodeSituation asking(int... queries) {
        return new EpisodeSituation(
                name,
                seen,
                IntStream.range(0, heldOut.size())
                        .mapToObj(e -> heldOut.get(e).select(queries))
                        .toList(),
                least);
    }

    @Override
    public String toString() {
        return name;
    }
}
