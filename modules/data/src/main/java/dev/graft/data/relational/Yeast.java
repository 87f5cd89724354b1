package dev.graft.data.relational;

/**
 * Proteins of yeast: four worlds, of which {@code proteinclass(protein, class)} is asked. Nothing is said to be false, so it is
 * drawn.
 *
 * <p>Source: J. Davis, P. Domingos, "Deep transfer via second-order Markov logic", ICML 2009, of the MIPS database.
 */
public final class Yeast extends PublishedRelations {
    public Yeast() {
        super("json/yeast.json", "proteinclass");
    }

    @Override
    public String id() {
        return "yeast";
    }

    @Override
    public String summary() {
        return "Four worlds of proteins of yeast: what they interact with, where they are, what they do.";
    }
}
