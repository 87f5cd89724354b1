package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.StagedTraining;
import java.util.List;

/**
 * Linear probing, then fine-tuning: a linear head is trained to its end on the frozen backbone; from there everything is
 * trained at a low rate. A head that is good already moves the features less than a random one, which spoils them for what
 * the labels do not show.
 *
 * <p>Source: A. Kumar, A. Raghunathan, R. Jones, T. Ma, P. Liang, "Fine-tuning can distort pretrained features and
 * underperform out-of-distribution", ICLR 2022, section 3.4. Their linear head is logistic regression solved on the features;
 * here it is trained by the same steps as everything else, many of them.
 *
 * <p>Cost: as {@link FineTune}, with more steps of the head, which cost little.
 */
public final class LpFt implements AdaptationStrategy {
    /** Two trainings. */
    public record Settings(
            @Setting(byDefault = "500", about = "The most steps of the head alone; at least 1.")
            int headSteps,

            @Setting(byDefault = "0.001, 0.01", about = "Learning rates to try for the head alone.")
            List<Double> headRates,

            @Setting(
                    byDefault = "0.00001, 0.0001",
                    about =
                            "Learning rates to try for everything; where no labels can be set aside the first is taken.")
            List<Double> rates,

            Recipe recipe) {
        public Settings {
            require(headSteps >= 1, "head-steps must be at least 1, was %d", headSteps);
            headRates = Rates.checked("head-rates", headRates);
            rates = Rates.checked("rates", rates);
        }
    }

    private final Settings settings;

    public LpFt(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        StagedTraining training = StagedTraining.ofBackbone(seen, List.of(), context);
        Model model = training.model();
        Recipe ofHead = settings.recipe().withSteps(settings.headSteps());
        training.train("linear probe", ofHead, Freezing.head(model), settings.headRates());
        training.train("fine-tuning", settings.recipe(), Freezing.none(model), settings.rates());
        return training.fitted();
    }

    /** Finds {@link LpFt}. */
    public static final class Provider implements Tuning<Settings> {
        @Override
        public String id() {
            return "lp-ft";
        }

        @Override
        public String summary() {
            return "Train a linear head to its end on the frozen backbone, then both at a low rate.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "A. Kumar, A. Raghunathan, R. Jones, T. Ma, P. Liang, Fine-tuning can distort pretrained features"
                            + " and underperform out-of-distribution, ICLR 2022",
                    "https://arxiv.org/abs/2202.10054");
        }

        @Override
        public LpFt create(Settings settings) {
            return new LpFt(settings);
        }
    }
}
