package dev.graft.data.backbone;

import java.util.List;

/** Well-known word vectors that the user downloads; the parameters are words x 300. */
final class WordTables {
    private WordTables() {}

    static List<UserWordVectors> all() {
        return List.of(
                new UserWordVectors(
                        "word2vec-google-news",
                        new Card(
                                "word2vec (Mikolov et al. 2013): English, 3 million words and phrases, 300 features.",
                                "words in context of Google News",
                                "texts",
                                900_000_000),
                        "none stated",
                        new UserFile(
                                "words/word2vec-google-news/GoogleNews-vectors-negative300.bin.gz",
                                "https://code.google.com/archive/p/word2vec/"),
                        false),
                new UserWordVectors(
                        "glove-6b",
                        new Card(
                                "GloVe (Pennington et al. 2014): English, 400,000 words in lower case, 300 features.",
                                "words in context of Wikipedia and Gigaword",
                                "texts",
                                120_000_000),
                        "PDDL 1.0",
                        new UserFile("words/glove-6b/glove.6B.300d.txt", "https://nlp.stanford.edu/projects/glove/"),
                        true),
                new UserWordVectors(
                        "fasttext-en",
                        new Card(
                                "fastText (Grave et al. 2018): English, 2 million words, 300 features.",
                                "words in context of Common Crawl and Wikipedia",
                                "texts",
                                600_000_000),
                        "CC BY-SA 3.0",
                        new UserFile(
                                "words/fasttext-en/cc.en.300.vec.gz",
                                "https://dl.fbaipublicfiles.com/fasttext/vectors-crawl/cc.en.300.vec.gz"),
                        false));
    }
}
