package dev.graft.learners;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.provenance.TrainerProvenance;

/** A trainer that cannot be made. */
public final class FailingTrainer implements Trainer<Label> {
    public FailingTrainer() {
        throw new IllegalStateException("on purpose");
    }

    @Override
    public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getInvocationCount() {
        return 0;
    }

    @Override
    public TrainerProvenance getProvenance() {
        throw new UnsupportedOperationException();
    }
}
