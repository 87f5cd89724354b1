package dev.graft.runner.plugins;

import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.transfer.Adaptation;
import java.util.Optional;

/** Throws what a test says, and works where it says nothing. */
public final class Failing implements TestStrategy {
    private static volatile Optional<Throwable> failure = Optional.empty();

    /** What every fit throws from now on. */
    public static void with(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    /** From now on it works. */
    public static void repair() {
        failure = Optional.empty();
    }

    @Override
    public String id() {
        return "failing";
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        failure.ifPresent(Failing::<RuntimeException>raise);
        return TestStrategy.pooled(seen, context);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // errors too are thrown as they are
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
