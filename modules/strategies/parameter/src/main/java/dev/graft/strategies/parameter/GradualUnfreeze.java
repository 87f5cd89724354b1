package dev.graft.strategies.parameter;

import static dev.graft.core.Require.require;

import dev.graft.core.strategy.AdaptationStrategy;
import dev.graft.core.strategy.Citation;
import dev.graft.core.strategy.FitContext;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Setting;
import dev.graft.core.transfer.Adaptation;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.train.Parameter;
import dev.graft.onnx.tune.Freezing;
import dev.graft.onnx.tune.LayerRates;
import dev.graft.onnx.tune.Rates;
import dev.graft.onnx.tune.Recipe;
import dev.graft.onnx.tune.StagedTraining;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradual unfreezing: first the new head alone is trained, then the last layers with it, then those before them, until the
 * whole backbone is; earlier layers at lower rates.
 *
 * <p>Source: J. Howard, S. Ruder, "Universal language model fine-tuning for text classification", ACL 2018, section 3.3 for
 * the unfreezing, 3.2 for the rates (a factor of 1 / 2.6 from one group to the one before it). They unfreeze a layer per
 * epoch; here it is a group of layers per share of the steps, since few labels make epochs of one step. Their slanted
 * triangular rates are the recipe's warm-up and decay, anew in each stage.
 *
 * <p>Cost: as {@link FineTune}, less while much is frozen.
 */
public final class GradualUnfreeze implements AdaptationStrategy {
    /** How layers are unfrozen. */
    public record Settings(
            @Setting(byDefault = "4", about = "Into how many groups the backbone's layers are divided; at least 1.")
            int groups,

            @Setting(
                    byDefault = "0.38",
                    about = "What the rate of a group is of that of the group behind it; above 0, at most 1.")
            double groupRates,

            @Setting(byDefault = "100", about = "The most steps in which the head is trained alone; at least 1.")
            int headSteps,

            @Setting(byDefault = "0.001, 0.01", about = "Learning rates to try for the head alone.")
            List<Double> headRates,

            @Setting(
                    byDefault = "0.0001, 0.001",
                    about =
                            "Learning rates to try for the last group, in each stage; where no labels can be set aside the first is taken.")
            List<Double> rates,

            Recipe recipe) {
        public Settings {
            require(groups >= 1, "groups must be at least 1, was %d", groups);
            require(groupRates > 0 && groupRates <= 1, "group-rates must be above 0 and at most 1, was %s", groupRates);
            require(headSteps >= 1, "head-steps must be at least 1, was %d", headSteps);
            headRates = Rates.checked("head-rates", headRates);
            rates = Rates.checked("rates", rates);
        }
    }

    private final Settings settings;

    public GradualUnfreeze(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Fitted fit(Adaptation seen, FitContext context) {
        StagedTraining training = StagedTraining.ofBackbone(seen, List.of(), context);
        Model model = training.model();
        List<Parameter> unfrozen = new ArrayList<>(Freezing.head(model));
        training.train("head", settings.recipe().withSteps(settings.headSteps()), unfrozen, settings.headRates());

        List<List<Parameter>> groups = LayerRates.groups(model, Freezing.backbone(model), settings.groups());
        Recipe each =
                settings.recipe().forOneOf(Math.max(1, groups.size())); // a backbone may have nothing to be trained
        for (int i = groups.size() - 1; i >= 0; i--) {
            double rate = StrictMath.pow(settings.groupRates(), groups.size() - 1 - i);
            groups.get(i).forEach(p -> unfrozen.add(new Parameter(p.name(), rate, p.decays())));
            String name = "last %d of %d groups".formatted(groups.size() - i, groups.size());
            training.train(name, each, unfrozen, settings.rates());
        }
        return training.fitted();
    }

    /** Finds {@link GradualUnfreeze}. */
    public static final class Provider implements Tuning<Settings> {
        @Override
        public String id() {
            return "gradual-unfreeze";
        }

        @Override
        public String summary() {
            return "Train a new head, then unfreeze the backbone from its last layers to its first.";
        }

        @Override
        public Class<Settings> settings() {
            return Settings.class;
        }

        @Override
        public Citation citation() {
            return new Citation(
                    "J. Howard, S. Ruder, Universal language model fine-tuning for text classification, ACL 2018",
                    "https://doi.org/10.18653/v1/P18-1031");
        }

        @Override
        public GradualUnfreeze create(Settings settings) {
            return new GradualUnfreeze(settings);
        }
    }
}
