package dev.graft.learners;

import dev.graft.core.GraftException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

/** Trainers by name: an alias, or a class that is looked at before any code of it runs. */
final class NamedTrainer {
    private static final Map<String, Supplier<Trainer<Label>>> ALIASES = new TreeMap<>(Map.of(
            "logistic-regression",
            LogisticRegressionTrainer::new,
            "most-frequent",
            DummyClassifierTrainer::createMostFrequentTrainer,
            // has no public constructor
            DummyClassifierTrainer.class.getName(),
            DummyClassifierTrainer::createMostFrequentTrainer));

    private NamedTrainer() {}

    /**
     * What makes trainers of this name.
     *
     * @throws GraftException if the class is not found, is no trainer, learns no labels or has no usable constructor
     */
    static Supplier<Trainer<Label>> of(String name) {
        Supplier<Trainer<Label>> alias = ALIASES.get(name);
        return alias != null ? alias : byClass(name);
    }

    private static Supplier<Trainer<Label>> byClass(String name) {
        Class<?> type = find(name);
        if (!Trainer.class.isAssignableFrom(type)) {
            throw refused(name, "is no org.tribuo.Trainer");
        }
        Class<?> output = TrainerOutput.of(type);
        if (!output.isAssignableFrom(Label.class)) {
            throw refused(name, "learns %s, not labels".formatted(output.getSimpleName()));
        }
        Constructor<?> constructor = constructor(name, type);
        return () -> make(name, constructor);
    }

    private static Class<?> find(String name) {
        try {
            // not initialised: a class that turns out to be no trainer must not run
            return Class.forName(name, false, NamedTrainer.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new GraftException(
                    "learner tribuo: trainer \"%s\" is not on the class path. Name one of %s or a class, in full."
                            .formatted(name, ALIASES.keySet()),
                    missing);
        }
    }

    private static Constructor<?> constructor(String name, Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructor();
            if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
                throw refused(name, "cannot be made: it is abstract or not public");
            }
            return constructor;
        } catch (NoSuchMethodException missing) {
            throw refused(name, "has no public constructor without parameters");
        }
    }

    @SuppressWarnings("unchecked") // its output type has been looked at
    private static Trainer<Label> make(String name, Constructor<?> constructor) {
        try {
            return (Trainer<Label>) constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw new GraftException(
                    "learner tribuo: trainer \"%s\" failed when it was made: %s"
                            .formatted(name, thrown.getTargetException()),
                    thrown.getTargetException());
        } catch (InstantiationException | IllegalAccessException closed) {
            throw refused(name, "cannot be made: " + closed.getMessage());
        }
    }

    private static GraftException refused(String name, String reason) {
        return new GraftException(
                "learner tribuo: trainer \"%s\" %s. Name one of %s, another class, or use TribuoLearner.of in Java."
                        .formatted(name, reason, ALIASES.keySet()));
    }
}
