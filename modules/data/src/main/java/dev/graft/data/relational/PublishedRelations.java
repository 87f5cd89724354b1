package dev.graft.data.relational;

import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Schema;
import dev.graft.data.DataSet;
import dev.graft.data.catalogue.Entry;
import dev.graft.data.format.InputFile;
import java.util.Optional;

/**
 * Published worlds, whose types and modes lie in the catalogue. {@link #load} gives the examples of the predicate that is asked.
 *
 * <p>Source of the files and modes: R. Azevedo Santos, A. Paes, G. Zaverucha, "Transfer learning by mapping and revising boosted
 * relational dependency networks", Machine Learning 109, 2020.
 */
abstract class PublishedRelations implements DataSet<AskedSettings> {
    private static final Entry FILES = Entry.named("relational");

    private final String file;
    private final String usual;

    /**
     * The worlds of a file.
     *
     * @param usual the predicate that papers ask
     */
    PublishedRelations(String file, String usual) {
        this.file = file;
        this.usual = usual;
    }

    @Override
    public Optional<String> entry() {
        return Optional.of(FILES.name());
    }

    @Override
    public String licence() {
        return FILES.licence();
    }

    @Override
    public Class<AskedSettings> settings() {
        return AskedSettings.class;
    }

    @Override
    public Labelled load(AskedSettings settings) {
        Schema schema = schema();
        settings.requireAsked(schema, usual);
        return read(schema, settings).asking(settings.predicate()).examples();
    }

    @Override
    public Optional<Knowledge> knowledge(AskedSettings settings) {
        return Optional.of(read(schema(), settings));
    }

    private Schema schema() {
        return SchemaText.parse("schema " + id(), FILES.schema(id()));
    }

    private Knowledge read(Schema schema, AskedSettings settings) {
        return settings.knowledge(schema, JsonWorlds.read(InputFile.of(FILES.file(file)), schema));
    }
}
