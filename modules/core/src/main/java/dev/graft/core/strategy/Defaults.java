package dev.graft.core.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Other defaults for some settings of a record inside a settings record: each plug-in that shares it may have its own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Defaults {
    /** Keys and values, as in an experiment file: "steps: 1000". */
    String[] value();
}
