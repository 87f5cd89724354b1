package dev.graft.cli;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** Each library is met in its module alone. */
final class LibrariesAtHome extends ArchCondition<JavaClass> {
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.tribuo", List.of("dev.graft.learners", "dev.graft.onnx.text")),
            Map.entry("com.google.protobuf", List.of("dev.graft.onnx", "dev.graft.learners")),
            Map.entry("ai.onnx.proto", List.of("dev.graft.onnx")),
            Map.entry("ai.onnxruntime", List.of("dev.graft.onnx.runtime")),
            Map.entry("org.bytedeco", List.of("dev.graft.linalg")),
            Map.entry("picocli", List.of("dev.graft.cli")),
            Map.entry("org.yaml.snakeyaml", List.of("dev.graft.runner.file")),
            Map.entry(
                    "com.fasterxml.jackson",
                    List.of("dev.graft.runner.store", "dev.graft.onnx.text", "dev.graft.data.format")),
            Map.entry("org.apache.commons.csv", List.of("dev.graft.runner.store", "dev.graft.data.format")),
            Map.entry("org.apache.fontbox", List.of("dev.graft.data")),
            Map.entry("io.jhdf", List.of("dev.graft.data.format")),
            Map.entry("us.hebi.matlab", List.of("dev.graft.data.format")),
            Map.entry("org.jfree", List.of("dev.graft.report")),
            Map.entry("org.apache.commons.math3", List.of("dev.graft.core")));

    LibrariesAtHome() {
        super("meet a library only in its home");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            HOMES.forEach((library, homes) -> {
                boolean met = dependency.getTargetClass().getPackageName().startsWith(library);
                if (met && homes.stream().noneMatch(type.getPackageName()::startsWith)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "%s: %s belongs to %s".formatted(dependency.getDescription(), library, homes)));
                }
            });
        }
    }
}
