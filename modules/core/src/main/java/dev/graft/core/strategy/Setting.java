package dev.graft.core.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A knob: a component of a settings record, as users see it in experiment files and in {@code graft describe}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /** The default, written as in an experiment file. */
    String byDefault();

    /** What it does and which values are allowed. */
    String about();
}
