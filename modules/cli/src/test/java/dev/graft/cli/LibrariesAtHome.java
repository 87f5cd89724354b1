package dev.graft.cli;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/** Each library is met in its module alone. */
final class LibrariesAtHome extends ArchCondition<JavaClass> {
    private static final Map<String, String> HOMES = Map.of(
            "org.tribuo", "dev.graft.learners",
            "org.bytedeco", "dev.graft.linalg",
            "picocli", "dev.graft.cli",
            "org.yaml.snakeyaml", "dev.graft.runner.file",
            "com.fasterxml.jackson", "dev.graft.runner.store",
            "org.apache.commons.csv", "dev.graft.runner.store",
            "org.apache.fontbox", "dev.graft.data",
            "org.jfree", "dev.graft.report",
            "org.apache.commons.math3", "dev.graft.core");

    LibrariesAtHome() {
        super("meet a library only in its home");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            HOMES.forEach((library, home) -> {
                boolean met = dependency.getTargetClass().getPackageName().startsWith(library);
                if (met && !type.getPackageName().startsWith(home)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "%s: %s belongs to %s".formatted(dependency.getDescription(), library, home)));
                }
            });
        }
    }
}
