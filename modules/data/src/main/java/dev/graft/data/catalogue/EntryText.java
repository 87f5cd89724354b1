package dev.graft.data.catalogue;

import static dev.graft.core.Require.require;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an entry as the catalogue writes it: lines with facts, then the files.
 *
 * <pre>{@code
 * name: digits/usps
 * what: USPS digits
 * licence: none stated
 * canonical: https://example.org/usps
 * schema: a text in the folder schemas with types and modes of predicates; a line for each, none where there are no relations
 * total: 1484226 bytes in 2 files
 * source: github owner/repository @ commit
 * or: github owner/repository @ another commit that may have the same files
 * sha256  bytes  path below the entry's folder <- path in the repository, where that is another
 * }</pre>
 *
 * <p>The total is there to be checked: a file that lost its end is no entry.
 */
final class EntryText {
    private static final Pattern FACT = Pattern.compile("(name|what|licence|canonical|schema|total|source|or): (.+)");
    private static final Pattern SOURCE = Pattern.compile("github ([^/ ]+/[^/ ]+) @ ([0-9a-f]{40})");
    private static final Pattern PART = Pattern.compile("([0-9a-f]{64})  (\\d+)  (.+?)(?: <- (.+))?");

    private final Map<String, String> facts = new HashMap<>();
    private final List<String> schemas = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private EntryText() {}

    /** The entry called {@code name} that {@code text} tells of. */
    static Entry parse(String name, String text) {
        EntryText reading = new EntryText();
        text.lines().forEach(reading::line);
        String place = reading.fact("name");
        require(place.equals(name) || place.endsWith("/" + name), "\"%s\" is no place of \"%s\"", place, name);
        Entry entry = new Entry(
                name,
                place,
                reading.fact("what"),
                reading.fact("licence"),
                reading.fact("canonical"),
                reading.schemas,
                reading.parts);
        String total =
                "%d bytes in %d files".formatted(entry.bytes(), entry.parts().size());
        require(total.equals(reading.fact("total")), "%s: %s, but it says %s", name, total, reading.fact("total"));
        return entry;
    }

    private String fact(String key) {
        return Optional.ofNullable(facts.get(key))
                .orElseThrow(() -> new IllegalArgumentException("the entry does not say \"" + key + "\""));
    }

    private void line(String line) {
        Matcher part = PART.matcher(line);
        if (part.matches()) {
            String path = part.group(3);
            String from = part.group(4) == null ? path : part.group(4);
            List<URI> addresses =
                    sources.stream().map(source -> address(source + "/" + from)).toList();
            parts.add(new Part(path, addresses, Long.parseLong(part.group(2)), part.group(1)));
            return;
        }
        Matcher fact = FACT.matcher(line);
        require(fact.matches(), "no line of an entry: \"%s\"", line);
        switch (fact.group(1)) {
            case "source" -> {
                sources.clear();
                sources.add(source(fact.group(2)));
            }
            case "schema" -> schemas.add(fact.group(2));
            case "or" -> sources.add(source(fact.group(2)));
            default ->
                require(facts.put(fact.group(1), fact.group(2)) == null, "the entry says \"%s\" twice", fact.group(1));
        }
    }

    private static String source(String words) {
        Matcher source = SOURCE.matcher(words);
        require(source.matches(), "no source: \"%s\"", words);
        return source.group(1) + "/" + source.group(2);
    }

    /** The constructor with several arguments quotes what may not stand in an address, blanks for instance. */
    private static URI address(String path) {
        try {
            return URI.create(new URI("https", "raw.githubusercontent.com", "/" + path, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address: " + path, e);
        }
    }
}
