package dev.graft.data.relational;

/**
 * Film makers: five worlds of 151 to 341 facts, of which {@code workedunder(person, person)}, an actor under a director, is usually
 * asked.
 *
 * <p>Source: L. Mihalkova, T. Huynh, R. Mooney, "Mapping and revising Markov logic networks for transfer learning", AAAI 2007.
 */
public final class Imdb extends PublishedRelations {
    public Imdb() {
        super("json/imdb.json", "workedunder");
    }

    @Override
    public String id() {
        return "imdb";
    }

    @Override
    public String summary() {
        return "Five worlds of film makers: who played in whose film, who is an actor or a director?";
    }
}
