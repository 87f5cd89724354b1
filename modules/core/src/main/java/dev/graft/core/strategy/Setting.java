package dev.graft.core.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A knob: a component of a settings record, as users see it in experiment files and in {@code graft describe}. It is a
 * {@code boolean}, {@code int}, {@code long}, {@code double}, {@code String}, an enum, a {@code List<String>} or a
 * {@code List<Double>}. A component that is a record itself carries none: its own components take its place, so that several
 * plug-ins share settings.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** The default, written as in an experiment file; items of a list with commas between them, none as "". */
    String byDefault();

    /** What it does and which values are allowed. */
    String about();
}
