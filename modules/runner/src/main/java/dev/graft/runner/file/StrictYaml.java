package dev.graft.runner.file;

import dev.graft.core.GraftException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML that is plain data: no tags, no aliases (so no bombs), no duplicate keys, one document. Nothing is ever
 * constructed from it but {@link Value}s.
 */
final class StrictYaml {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final String file;

    private StrictYaml(String file) {
        this.file = file;
    }

    /**
     * The values of a text.
     *
     * @param file the name to use in messages
     * @throws GraftException with file and line if it is not strict YAML
     */
    static Value read(String file, String text) {
        StrictYaml reader = new StrictYaml(file);
        try {
            reader.refuseTricks(text);
            Node root = yaml().compose(new StringReader(text));
            Place place = new Place(file, 1, "");
            return root == null ? new Value.Scalar(place, "", false) : reader.value(root, place);
        } catch (MarkedYAMLException e) {
            throw new GraftException(reader.at(e.getProblemMark()) + "this is not YAML: " + e.getProblem() + ".", e);
        } catch (YAMLException e) {
            throw new GraftException(file + ": this is not YAML: " + e.getMessage() + ".", e);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return new Yaml(new SafeConstructor(options));
    }

    /** Looks at the stream of events, before any structure is built. */
    private void refuseTricks(String text) {
        int documents = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent alias) {
                throw refused(event, "aliases are not allowed, found *" + alias.getAnchor() + ". Write the value out.");
            }
            String tag = event instanceof ScalarEvent scalar
                    ? scalar.getTag()
                    : event instanceof CollectionStartEvent start ? start.getTag() : null;
            if (tag != null && !tag.equals("!")) {
                throw refused(event, "tags are not allowed, found <" + tag + ">. Experiment files are plain data.");
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw refused(event, "a second document begins here. Write one experiment per file.");
            }
        }
    }

    private GraftException refused(Event event, String message) {
        return new GraftException(at(event.getStartMark()) + message);
    }

    private String at(@Nullable Mark mark) {
        return mark == null
                ? file + ": "
                : file + ":" + (mark.getLine() + 1) + "  column " + (mark.getColumn() + 1) + ": ";
    }

    private Value value(Node node, Place parent) {
        Place place = parent.at(node.getStartMark().getLine() + 1);
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(item, place.item(items.size())));
            }
            return new Value.Items(place, items);
        }
        if (node instanceof MappingNode mapping) {
            return keys(mapping, place);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Value.Scalar(place, scalar.getValue(), !scalar.isPlain());
    }

    private Value.Keys keys(MappingNode mapping, Place place) {
        LinkedHashMap<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Place at = place.at(keyNode.getStartMark().getLine() + 1);
            if (!(keyNode instanceof ScalarNode key)) {
                throw new GraftException(at + ": a key must be a word, found a list or a mapping.");
            }
            Value earlier = values.put(key.getValue(), value(tuple.getValueNode(), at.key(key.getValue())));
            if (earlier != null) {
                throw new GraftException("%s: the key is there twice, first in line %d. Remove one."
                        .formatted(at.key(key.getValue()), earlier.place().line()));
            }
        }
        return new Value.Keys(place, values);
    }
}
