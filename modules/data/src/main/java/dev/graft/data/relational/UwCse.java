package dev.graft.data.relational;

/**
 * People of a department: five worlds, one for each of its areas, of which {@code advisedby(person, person)}, a student by a
 * professor, is usually asked.
 *
 * <p>Source: M. Richardson, P. Domingos, "Markov logic networks", Machine Learning 62, 2006.
 */
public final class UwCse extends PublishedRelations {
    public UwCse() {
        super("json/uwcse.json", "advisedby");
    }

    @Override
    public String id() {
        return "uw-cse";
    }

    @Override
    public String summary() {
        return "Five worlds of a department: who advises, publishes, teaches and takes part in what?";
    }
}
