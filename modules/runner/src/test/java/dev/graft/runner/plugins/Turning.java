package dev.graft.runner.plugins;

import dev.graft.core.GraftException;
import dev.graft.core.network.Backbone;
import dev.graft.core.network.BackboneShelf;
import dev.graft.core.network.Device;
import dev.graft.core.network.Encoder;
import dev.graft.core.network.Encoding;
import dev.graft.core.network.InputContract;
import dev.graft.core.network.Network;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A backbone of these tests: turns vectors of the plane by 45 degrees, and counts what it turns. */
public final class Turning implements BackboneShelf, Encoding {
    /** How many numbers it gives at the cut "wide". */
    public static final int WIDE = 5;

    private static final double[] WEIGHTS = {1, 1, 1, -1};

    /** How many samples have been through it in this process. */
    public static final AtomicInteger TURNED = new AtomicInteger();

    /** Its one setting. */
    public record Of(
            @Setting(byDefault = "sum", about = "Where it is cut: sum, or nan.")
            String cut) {}

    @Override
    public List<Backbone<?>> backbones() {
        return List.of(new Plane());
    }

    /** The network of a cut. */
    public static Network network(String cut) {
        InputContract input = new InputContract.Vectors(cut.equals("sealed") ? "sealed" : "x", 2);
        return new Network("turning", Path.of("turning"), "0".repeat(64), input, cut);
    }

    @Override
    public boolean takes(InputContract input) {
        return true;
    }

    @Override
    public String engine(Device device) {
        return "hand on " + device.word();
    }

    @Override
    public Encoder open(Network network, Device device, int threads) {
        double[] weights = Recut.isAltered(network) ? Recut.weights(network) : WEIGHTS;
        return new Encoder() {
            @Override
            public int features() {
                return network.cut().equals("wide") ? WIDE : 2;
            }

            @Override
            public float[][] encode(Samples batch) {
                float[][] turned = new float[batch.size()][];
                for (int i = 0; i < turned.length; i++) {
                    turned[i] = turned(batch.vectors().row(i), weights);
                    turned[i] = Arrays.copyOf(turned[i], features());
                    if (network.cut().equals("nan")) {
                        turned[i][1] = Float.NaN;
                    }
                    if (network.cut().equals("fails after 40") && TURNED.get() >= 40) {
                        throw new GraftException("turning: it is stuck. Oil it.");
                    }
                }
                TURNED.addAndGet(turned.length);
                return turned;
            }

            @Override
            public void close() {}
        };
    }

    private static float[] turned(double[] row, double... weights) {
        return new float[] {
            (float) (weights[0] * row[0] + weights[1] * row[1]), (float) (weights[2] * row[0] + weights[3] * row[1])
        };
    }

    /** The same as a plug-in. */
    public static final class Plane implements Backbone<Of> {
        @Override
        public String id() {
            return "turning-1.0";
        }

        @Override
        public String summary() {
            return "Turns vectors of the plane.";
        }

        @Override
        public Class<Of> settings() {
            return Of.class;
        }

        @Override
        public Facts facts() {
            return new Facts(
                    "turning", "vectors", OptionalLong.of(0), OptionalLong.of(0), "none", Optional.empty(), Origin.OWN);
        }

        @Override
        public Network network(Of settings) {
            return Turning.network(settings.cut());
        }
    }
}
