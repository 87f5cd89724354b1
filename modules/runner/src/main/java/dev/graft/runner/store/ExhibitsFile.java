package dev.graft.runner.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.core.result.Checkpoint;
import dev.graft.core.strategy.Exhibit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code exhibits.json} and {@code checkpoints.json}: lists of records, each exhibit with its kind. */
final class ExhibitsFile {
    private static final TypeReference<List<Exhibit>> EXHIBITS = new TypeReference<>() {};
    private static final TypeReference<List<Checkpoint>> CHECKPOINTS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addMixIn(Exhibit.class, Kinds.class).build();

    private ExhibitsFile() {}

    /** How the kinds are named in files; core knows nothing of files. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Exhibit.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Exhibit.Curve.class, name = "curve"),
        @JsonSubTypes.Type(value = Exhibit.Scatter.class, name = "scatter"),
        @JsonSubTypes.Type(value = Exhibit.Matrix.class, name = "matrix"),
        @JsonSubTypes.Type(value = Exhibit.Rules.class, name = "rules")
    })
    private interface Kinds {}

    static String write(List<Exhibit> exhibits) throws JsonProcessingException {
        return MAPPER.writerFor(EXHIBITS).writeValueAsString(exhibits) + "\n";
    }

    static List<Exhibit> read(Path file) throws IOException {
        return MAPPER.readValue(Files.readString(file), EXHIBITS);
    }

    static String writeCheckpoints(List<Checkpoint> checkpoints) throws JsonProcessingException {
        return MAPPER.writeValueAsString(checkpoints) + "\n";
    }

    static List<Checkpoint> readCheckpoints(Path file) throws IOException {
        return MAPPER.readValue(Files.readString(file), CHECKPOINTS);
    }
}
