package dev.graft.data.relational;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.knowledge.Knowledge;
import dev.graft.core.labels.Labelled;
import dev.graft.core.relation.Schema;
import dev.graft.core.strategy.Setting;
import dev.graft.data.DataSet;
import dev.graft.data.format.InputFile;
import java.util.Optional;

/** A user's own worlds: JSON, databases of Alchemy, or a folder of BoostSRL, with a schema in a file of text. */
public final class OwnRelations implements DataSet<OwnRelations.Settings> {
    private static final String ID = "relations";

    /**
     * Which files, and what is asked of them.
     *
     * @param path of the file or folder
     * @param schema the path of the types and modes; may be empty for a folder of BoostSRL that holds them
     */
    public record Settings(
            @Setting(
                    byDefault = "",
                    about =
                            "path of a .json file, a .db file of Alchemy, a folder of .db files, or a folder of BoostSRL")
            String path,

            @Setting(
                    byDefault = "",
                    about =
                            "path of a text with types and modes, as movie(-film, +person). on a line; empty: the background of the BoostSRL folder")
            String schema,

            AskedSettings asked) {
        public Settings {
            require(!path.isBlank(), "path is missing: {data: %s, path: path/of/your/files}", ID);
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String summary() {
        return "Your own worlds of objects and relations: JSON, .db files of Alchemy, or folders of BoostSRL.";
    }

    @Override
    public String licence() {
        return "Your own";
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public Labelled load(Settings settings) {
        RelationFiles files = RelationFiles.at(settings.path());
        Schema schema = schema(files, settings);
        settings.asked().requireAsked(schema, schema.names().get(0));
        return read(files, schema, settings)
                .asking(settings.asked().predicate())
                .examples();
    }

    @Override
    public Optional<Knowledge> knowledge(Settings settings) {
        RelationFiles files = RelationFiles.at(settings.path());
        return Optional.of(read(files, schema(files, settings), settings));
    }

    private static Schema schema(RelationFiles files, Settings settings) {
        return SchemaText.read(
                settings.schema().isEmpty()
                        ? InputFile.of(files.schema().orElseThrow(() -> noSchema(settings)))
                        : InputFile.of(settings.schema()));
    }

    private static Knowledge read(RelationFiles files, Schema schema, Settings settings) {
        return settings.asked().knowledge(schema, files.read(schema));
    }

    private static GraftException noSchema(Settings settings) {
        return new GraftException(
                "schema: name a text with the types of predicates beside %s, as schema: types.txt; its lines are such as movie(-film, +person)."
                        .formatted(settings.path()));
    }
}
