package dev.graft.strategies.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.onnx.graph.Value;
import dev.graft.onnx.ops.Ops;
import org.junit.jupiter.api.Test;

/** What a discriminator says is judged: nothing is known at ln 2. */
final class DiscriminatorTest {
    private static final float LN2 = (float) Math.log(2);

    private final Ops o = Ops.empty("domains");

    @Test
    void anUndecidedOneLosesLogTwoToBothSides() {
        Value nothing = Computed.rows(o, new double[1], new double[1], new double[1]);
        assertThat(Computed.number(o, Discriminator.loss(o, nothing, nothing))).isCloseTo(LN2, within(1e-6f));
        assertThat(Computed.number(o, DomainConfusion.confusion(o, nothing))).isCloseTo(LN2, within(1e-6f));
    }

    /** It is high for the source; and one that is sure loses what it is sure of, without an overflow. */
    @Test
    void oneThatIsSureIsRightOrWrongAndConfusedEitherWay() {
        Value high = Computed.rows(o, new double[] {500});
        Value low = Computed.rows(o, new double[] {-500});
        assertThat(Computed.number(o, Discriminator.loss(o, high, low))).isZero();
        assertThat(Computed.number(o, Discriminator.loss(o, low, high))).isEqualTo(500);
        assertThat(Computed.number(o, DomainConfusion.confusion(o, high))).isEqualTo(250);
        assertThat(Computed.number(o, DomainConfusion.confusion(o, low))).isEqualTo(250);
    }

    /** However many samples a domain has, it is one half. */
    @Test
    void domainsCountTheSame() {
        Value one = Computed.rows(o, new double[] {500});
        Value three = Computed.rows(o, new double[] {0}, new double[] {0}, new double[] {0});
        assertThat(Computed.number(o, Discriminator.loss(o, one, three))).isCloseTo(LN2 / 2, within(1e-6f));
    }
}
