package dev.graft.core.network;

import dev.graft.core.Fingerprint;
import java.nio.file.Path;
import java.util.List;

/** How texts are cut into tokens, and the number of each token. */
public sealed interface Tokenisation {
    /** Of all that says it; 64 hexadecimal digits. */
    String sha256();

    /**
     * A file that numbers tokens: a tokenizer in Hugging Face's JSON, or a network that Graft wrote, whose metadata hold it.
     *
     * @param sha256 of the file
     */
    record Vocabulary(Path file, String sha256) implements Tokenisation {}

    /**
     * Whole words, the tokens of a vocabulary that was learned here.
     *
     * @param words by their numbers; the first is empty and stands for padding
     * @param lowerCase whether words are looked up in lower case
     */
    record WordList(List<String> words, boolean lowerCase) implements Tokenisation {
        public WordList {
            words = List.copyOf(words);
        }

        @Override
        public String sha256() {
            Fingerprint fingerprint = new Fingerprint().add(Boolean.toString(lowerCase));
            words.forEach(fingerprint::add);
            return fingerprint.hex();
        }
    }
}
