package dev.graft.strategies.selftaught;

import dev.graft.core.network.Tokenisation.WordList;
import dev.graft.core.samples.Dense;
import dev.graft.core.samples.Text;
import dev.graft.linalg.Matrix;
import dev.graft.onnx.text.Tokeniser;
import dev.graft.onnx.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as the means of the vectors of their words. A text without a word that has a vector is the zero vector.
 *
 * @param words which have a vector, behind the empty one that stands for none
 * @param vectors {@code [words][features]}, the first all zero; single precision, as a file of a network has them
 * @param length the most words of a text that count; those behind are not looked at
 */
record WordTable(WordList words, float[][] vectors, int length) {
    /**
     * A table of these vectors.
     *
     * @param vectors of the words of the vocabulary, {@code [words, features]}
     */
    static WordTable of(List<String> vocabulary, Matrix vectors, boolean lowerCase, int length) {
        List<String> numbered = new ArrayList<>(List.of(""));
        numbered.addAll(vocabulary);
        float[][] table = new float[numbered.size()][vectors.columns()];
        for (int word = 0; word < vocabulary.size(); word++) {
            for (int feature = 0; feature < vectors.columns(); feature++) {
                table[word + 1][feature] = (float) vectors.get(word, feature);
            }
        }
        return new WordTable(new WordList(numbered, lowerCase), table, length);
    }

    /** The width of a vector. */
    int features() {
        return vectors[0].length;
    }

    /** How many numbers were learned: a vector of each word, not of the empty one. */
    long parameters() {
        return (long) (vectors.length - 1) * features();
    }

    /** The means, each computed when it is asked for, {@code [texts, features]}. */
    Dense means(Text texts) {
        Tokeniser numbers = new Words(words.words(), words.lowerCase());
        return Dense.over(texts.size(), features(), (text, into) -> mean(numbers.ids(texts.text(text), length), into));
    }

    private void mean(int[] numbers, double[] into) {
        for (int feature = 0; feature < into.length; feature++) {
            double sum = 0;
            for (int number : numbers) {
                sum += vectors[number][feature];
            }
            into[feature] = sum / numbers.length;
        }
    }
}
