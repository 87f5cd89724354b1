package dev.graft.core.samples;

import dev.graft.core.Fingerprint;
import java.util.List;

/** Ground atoms of a knowledge base whose truth is to be predicted. */
public final class Atoms implements Samples {
    private final Selection selection;
    private final List<Atom> atoms;

    /** A predicate applied to constants: {@code advisedby(person1, person2)}. */
    public record Atom(String predicate, List<String> constants) {
        public Atom {
            constants = List.copyOf(constants);
        }
    }

    private Atoms(Selection selection, List<Atom> atoms) {
        this.selection = selection;
        this.atoms = atoms;
    }

    public static Atoms of(List<Atom> atoms) {
        return new Atoms(
                Selection.all(atoms.size(), row -> new Fingerprint()
                        .add("atom")
                        .add(atoms.get(row).predicate())
                        .add(String.join("\n", atoms.get(row).constants()))
                        .hex()),
                List.copyOf(atoms));
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** The atom at this position. */
    public Atom atom(int position) {
        return atoms.get(selection.at(position));
    }

    @Override
    public Dense vectors() {
        throw Selection.noVectors(this);
    }

    @Override
    public Atoms select(int... indices) {
        return new Atoms(selection.select(indices), atoms);
    }

    @Override
    public String fingerprint(int position) {
        return selection.fingerprint(position);
    }

    @Override
    public String noun() {
        return "atom";
    }
}
