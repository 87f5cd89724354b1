package dev.graft.runner.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.graft.core.GraftException;
import dev.graft.core.verify.MethodCase;
import dev.graft.core.verify.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case of a method as a JSON file: {@code method}, {@code inputs}, {@code parameters}, {@code expected} and
 * {@code relative_tolerance}; further keys, as a note, are for people.
 */
public final class MethodCaseFile {
    private static final String SUFFIX = ".json";

    private MethodCaseFile() {}

    /**
     * The files of cases in a folder, in order; or the one file.
     *
     * @throws GraftException if there is none
     */
    public static List<Path> in(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new GraftException(
                    path + ": no such file or folder. Name a folder with a JSON file for each case, or such a file.");
        }
        try (Stream<Path> within = Files.list(path)) {
            List<Path> cases = within.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (cases.isEmpty()) {
                throw new GraftException(path + ": no case in it: it has no JSON file. Name a folder that has some.");
            }
            return cases;
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s. Make it readable.".formatted(path, e), e);
        }
    }

    /** What a case is called: as its file is. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /**
     * Reads a case.
     *
     * @throws GraftException if the file is no case, with the line where it is no JSON
     */
    public static MethodCase read(Path file) {
        JsonNode root = json(file);
        JsonNode tolerance = key(file, root, "relative_tolerance");
        JsonNode method = key(file, root, "method");
        if (!tolerance.isNumber() || !(tolerance.asDouble() >= 0)) {
            throw wrong(file, "\"relative_tolerance\" must be a number of at least 0, was " + tolerance);
        }
        if (!method.isTextual()) {
            throw wrong(file, "\"method\" must be a text, was " + method);
        }
        return new MethodCase(
                name(file),
                method.asText(),
                new Values(map(file, root, "inputs")),
                new Values(map(file, root, "parameters")),
                map(file, root, "expected"),
                tolerance.asDouble());
    }

    private static JsonNode json(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            // where a bracket was opened is said with words on Jackson's own settings
            String why = e.getOriginalMessage().replaceAll(" \\(start marker at .*", "");
            throw new GraftException("%s%s: this is no JSON: %s".formatted(file, line, why), e);
        } catch (IOException e) {
            throw new GraftException("%s: cannot be read: %s".formatted(file, e), e);
        }
    }

    private static JsonNode key(Path file, JsonNode root, String key) {
        JsonNode value = root.get(key);
        if (value == null) {
            throw wrong(file, "\"%s\" is missing".formatted(key));
        }
        return value;
    }

    private static Map<String, Object> map(Path file, JsonNode root, String key) {
        JsonNode value = key(file, root, key);
        if (!value.isObject()) {
            throw wrong(file, "\"%s\" must be a map of values by name".formatted(key));
        }
        return Collections.unmodifiableMap(Json.map(value));
    }

    private static GraftException wrong(Path file, String what) {
        return new GraftException(
                file + ": " + what + ". A case has method, inputs, parameters, expected and relative_tolerance.");
    }
}
