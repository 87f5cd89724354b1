package dev.graft.onnx.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.core.network.Device;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Value;
import dev.graft.onnx.runtime.Floats;
import dev.graft.onnx.runtime.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final int ROWS = 4096;
    private static final int WIDTH = 128;

    /** Several threads add to the same two rows; an addition that is not kept apart from the others gets lost. */
    @Test
    void noneOfManyAdditionsToOnePlaceIsLost() {
        long[] places = new long[ROWS];
        Arrays.setAll(places, i -> i % 2);
        Ops o = Ops.empty("additions");
        Value indices = o.expand(o.constant(Tensor.of(places, ROWS, 1)), ROWS, WIDTH);
        Value sums = o.scatterAdd(new long[] {2, WIDTH}, 0, indices, o.input("elements", ROWS, WIDTH));
        float[] ones = new float[ROWS * WIDTH];
        Arrays.fill(ones, 1);
        float[] expected = new float[2 * WIDTH];
        Arrays.fill(expected, ROWS / 2f);
        Map<String, Floats> given = Map.of("elements", Floats.of(ones, ROWS, WIDTH));
        try (Session session = Session.open("additions", GraphFile.bytes(o.graph(List.of(sums))), Device.CPU, 2)) {
            for (int time = 0; time < 20; time++) {
                assertThat(session.run(given)).hasEntrySatisfying(sums.name(), sum -> assertThat(sum.toArray())
                        .containsExactly(expected));
            }
        }
    }
}
