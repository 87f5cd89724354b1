package dev.graft.learners;

import dev.graft.core.strategy.LearnerProvider;

/** Offers {@link TribuoLearner} as {@code tribuo}. */
public final class TribuoLearnerProvider implements LearnerProvider<TribuoLearner.Settings> {
    @Override
    public String id() {
        return "tribuo";
    }

    @Override
    public String summary() {
        return "Any classification trainer of Tribuo, by its class name.";
    }

    @Override
    public Class<TribuoLearner.Settings> settings() {
        return TribuoLearner.Settings.class;
    }

    @Override
    public TribuoLearner create(TribuoLearner.Settings settings) {
        return TribuoLearner.named(settings.trainer());
    }
}
