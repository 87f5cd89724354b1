package dev.graft.core.samples;

import static dev.graft.core.Require.require;

import dev.graft.core.Fingerprint;
import dev.graft.core.relation.Atom;
import dev.graft.core.relation.World;
import java.util.List;

/** Ground atoms whose truth is to be told, each in a world of facts. */
public final class Atoms implements Samples {
    private final Selection selection;
    private final List<Atom> atoms;
    private final List<World> worlds;

    private Atoms(Selection selection, List<Atom> atoms, List<World> worlds) {
        this.selection = selection;
        this.atoms = atoms;
        this.worlds = worlds;
    }

    /**
     * Atoms in worlds of their own.
     *
     * @param worlds one for each atom, the same object for atoms of one world
     */
    public static Atoms of(List<Atom> atoms, List<World> worlds) {
        require(atoms.size() == worlds.size(), "%d worlds for %d atoms", worlds.size(), atoms.size());
        List<Atom> all = List.copyOf(atoms);
        List<World> each = List.copyOf(worlds);
        return new Atoms(
                Selection.all(all.size(), row -> new Fingerprint()
                        .add("atom")
                        .add(each.get(row).fingerprint())
                        .add(all.get(row).predicate())
                        .add(String.join("\n", all.get(row).constants()))
                        .hex()),
                all,
                each);
    }

    /** Atoms in one world. */
    public static Atoms in(World world, List<Atom> atoms) {
        return of(atoms, atoms.stream().map(atom -> world).toList());
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** The atom at this position. */
    public Atom atom(int position) {
        return atoms.get(selection.at(position));
    }

    /** The world in which the atom at this position is true or false. */
    public World world(int position) {
        return worlds.get(selection.at(position));
    }

    @Override
    public Dense vectors() {
        throw Selection.noVectors(this);
    }

    @Override
    public Atoms select(int... indices) {
        return new Atoms(selection.select(indices), atoms, worlds);
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
