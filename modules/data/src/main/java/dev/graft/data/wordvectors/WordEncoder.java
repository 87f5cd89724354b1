package dev.graft.data.wordvectors;

import dev.graft.core.GraftException;
import dev.graft.core.network.Encoder;
import dev.graft.core.samples.Samples;
import dev.graft.core.samples.Text;
import dev.graft.core.samples.WordRuns;

/** Texts as means of word vectors. */
final class WordEncoder implements Encoder {
    private final String name;
    private final WordTable table;
    private final boolean lowerCase;

    WordEncoder(String name, WordTable table, boolean lowerCase) {
        this.name = name;
        this.table = table;
        this.lowerCase = lowerCase;
    }

    @Override
    public int features() {
        return table.features();
    }

    @Override
    public float[][] encode(Samples batch) {
        if (!(batch instanceof Text texts)) {
            throw new GraftException("backbone \"%s\" takes texts, but a sample here is: %s. Name another backbone."
                    .formatted(name, batch.noun()));
        }
        float[][] features = new float[texts.size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = mean(texts.text(i));
        }
        return features;
    }

    private float[] mean(String text) {
        double[] sum = new double[table.features()];
        int known = 0;
        for (String word : WordRuns.of(text, lowerCase).toList()) {
            float[] vector = table.vector(word);
            for (int j = 0; j < vector.length; j++) {
                sum[j] += vector[j];
            }
            known += vector.length == 0 ? 0 : 1;
        }
        float[] mean = new float[sum.length];
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) (sum[j] / Math.max(1, known));
        }
        return mean;
    }

    /** Holds no native memory. */
    @Override
    public void close() {}
}
