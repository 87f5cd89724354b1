package dev.graft.data.relational;

/**
 * Citations of papers: five worlds, in which {@code samevenue(venue, venue)}, {@code sametitle} or {@code sameauthor} is asked: do
 * both mean the same? The files have some atoms twice, which count once.
 *
 * <p>Source: M. Bilenko, R. Mooney, "Adaptive duplicate detection using learnable string similarity measures", KDD 2003, in the form
 * of the Alchemy project.
 */
public final class Cora extends PublishedRelations {
    public Cora() {
        super("json/cora.json", "samevenue");
    }

    @Override
    public String id() {
        return "cora";
    }

    @Override
    public String summary() {
        return "Five worlds of citations: which name the same author, title, venue or paper?";
    }
}
