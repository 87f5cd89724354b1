package dev.graft.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The tests of a contract that fail, by name. */
final class Broken {
    private Broken() {}

    static List<String> promises(Stream<? extends DynamicNode> contract) {
        List<String> broken = new ArrayList<>();
        tests(contract).forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                broken.add(test.getDisplayName().replaceFirst("^[a-z]+: ", ""));
            }
        });
        return broken;
    }

    private static Stream<DynamicTest> tests(Stream<? extends DynamicNode> nodes) {
        return nodes.flatMap(node -> node instanceof DynamicContainer container
                ? tests(container.getChildren())
                : Stream.of((DynamicTest) node));
    }
}
