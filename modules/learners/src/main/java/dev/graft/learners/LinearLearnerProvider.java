package dev.graft.learners;

import dev.graft.core.strategy.LearnerProvider;

/** Offers {@link LinearLearner} as {@code linear}. */
public final class LinearLearnerProvider implements LearnerProvider<LinearLearner.Settings> {
    @Override
    public String id() {
        return "linear";
    }

    @Override
    public String summary() {
        return "Logistic regression, or ridge regression for numbers, its L2 penalty chosen by cross-validation: the default.";
    }

    @Override
    public Class<LinearLearner.Settings> settings() {
        return LinearLearner.Settings.class;
    }

    @Override
    public LinearLearner create(LinearLearner.Settings settings) {
        return new LinearLearner(settings);
    }
}
