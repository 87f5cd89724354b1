package dev.graft.strategies.shot.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.graft.core.GraftException;
import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Dense;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.transfer.ZeroShot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelTextTest {
    private static final Dense TEXTS = Dense.of(new double[] {2, 0}, new double[] {3, 3});

    private static ZeroShot transfer(Labelled seen) {
        return new ZeroShot(
                seen,
                Worlds.names(0, 2),
                new ZeroShot.Descriptors(Worlds.names(0, 2), TEXTS),
                new Labelled(TEXTS.select(), Classes.of(Worlds.names(0, 2))),
                Optional.empty());
    }

    private static ZeroShot withoutSamples() {
        return transfer(new Labelled(TEXTS.select(), Classes.of(List.of("none"))));
    }

    /** Cosines of (0, 1) are 0 and the root of a half: with a temperature of 0.5, the odds are e to its double. */
    @Test
    void probabilitiesAreThoseOfCosines() {
        double[] p = Worlds.scores(
                        new LabelText(new LabelText.Settings(0.5)), withoutSamples(), Dense.of(new double[] {0, 7}))
                .values()[0];
        assertThat(p[1] / p[0]).isCloseTo(Math.exp(Math.sqrt(0.5) / 0.5), within(1e-9));
    }

    @Test
    void refusesDescriptorsFromElsewhereThanTheFeatures() {
        LabelText strategy = new LabelText(new LabelText.Settings(0.05));
        String words =
                "label-text: samples have 3 features and descriptors have 2. Texts of classes must be embedded by"
                        + " the backbone of the samples.";
        Dense wide = Dense.of(new double[] {1, 2, 3});
        Predictor predictor =
                strategy.fit(withoutSamples(), Worlds.context()).predictors().get(0);
        assertThatThrownBy(() -> predictor.scores(wide))
                .isInstanceOf(GraftException.class)
                .hasMessage(words);
        ZeroShot seen = transfer(new Labelled(wide, Classes.of(List.of("c0"), 0)));
        assertThatThrownBy(() -> strategy.fit(seen, Worlds.context()))
                .isInstanceOf(GraftException.class)
                .hasMessage(words);
    }

    @Test
    void refusesATemperatureThatIsNotAboveZero() {
        assertThatThrownBy(() -> new LabelText.Settings(0)).hasMessage("temperature must be above 0, was 0.0");
    }
}
