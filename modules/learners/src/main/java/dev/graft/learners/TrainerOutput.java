package dev.graft.learners;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Output;
import org.tribuo.Trainer;

/** The {@code T} of a class that implements {@code Trainer<T>}, found along its supertypes. */
final class TrainerOutput {
    private TrainerOutput() {}

    /** The type of output that a trainer class learns; {@link Output} if the class leaves it open. */
    static Class<?> of(Class<?> trainer) {
        return of(trainer, Map.of());
    }

    private static Class<?> of(Type type, Map<TypeVariable<?>, Type> outer) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        if (type instanceof ParameterizedType generic) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                Type argument = generic.getActualTypeArguments()[i];
                bound.put(raw.getTypeParameters()[i], outer.getOrDefault(argument, argument));
            }
        }
        if (raw == Trainer.class) {
            return bound.get(raw.getTypeParameters()[0]) instanceof Class<?> output ? output : Output.class;
        }
        List<Type> supertypes = new ArrayList<>(Arrays.asList(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            supertypes.add(raw.getGenericSuperclass());
        }
        return supertypes.stream()
                .<Class<?>>map(supertype -> of(supertype, bound))
                .filter(output -> output != Output.class)
                .findFirst()
                .orElse(Output.class);
    }
}
