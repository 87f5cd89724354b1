package dev.graft.data;

import dev.graft.core.GraftException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The data sets at hand, each under its id. Immutable and thread-safe. */
public final class Catalogue {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final NavigableMap<String, DataSet<?>> byId;

    private Catalogue(NavigableMap<String, DataSet<?>> byId) {
        this.byId = byId;
    }

    /**
     * The data sets on the class path, as {@link ServiceLoader} finds them.
     *
     * @throws GraftException if two have one id, or if an id is not in kebab-case
     */
    public static Catalogue installed() {
        List<DataSet<?>> found = new ArrayList<>();
        for (DataSet<?> dataSet : ServiceLoader.load(DataSet.class)) {
            found.add(dataSet);
        }
        return of(found);
    }

    /**
     * A catalogue of these data sets.
     *
     * @throws GraftException if two have one id, or if an id is not in kebab-case
     */
    public static Catalogue of(List<? extends DataSet<?>> dataSets) {
        NavigableMap<String, DataSet<?>> byId = new TreeMap<>();
        for (DataSet<?> dataSet : dataSets) {
            String id = dataSet.id();
            if (!KEBAB_CASE.matcher(id).matches()) {
                throw new GraftException("data set \"%s\" of %s: an id is in kebab-case, like \"rendered-digits\"."
                                .formatted(id, provider(dataSet))
                        + " Rename it there.");
            }
            DataSet<?> other = byId.putIfAbsent(id, dataSet);
            if (other != null) {
                throw new GraftException("data set \"%s\" has two providers, %s and %s; ids must differ."
                                .formatted(id, provider(other), provider(dataSet))
                        + " Take one of them off the class path.");
            }
        }
        return new Catalogue(byId);
    }

    /** All entries, sorted by id. */
    public List<DataSet<?>> entries() {
        return List.copyOf(byId.values());
    }

    /** The ids of all entries, sorted. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The entry with exactly this id. */
    public Optional<DataSet<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static String provider(DataSet<?> dataSet) {
        return dataSet.getClass().getName();
    }
}
