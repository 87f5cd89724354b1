package dev.graft.strategies.shot.episodic;

import dev.graft.core.labels.Classes;
import dev.graft.core.labels.Labelled;
import dev.graft.core.samples.Image;
import dev.graft.core.samples.Images;
import dev.graft.core.samples.Samples;
import dev.graft.core.strategy.Fitted;
import dev.graft.core.strategy.Scores;
import dev.graft.core.transfer.Episodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Characters that fill four of nine squares of 4 x 4 pixels, with noise; each second drawing is white on black, so that pixels
 * alone mislead. What stays is learned of some characters and holds for others.
 */
final class Drawings {
    private static final int SIDE = 12;
    private static final int SQUARES = 9;
    private static final int FILLED = 4;
    private static final int BASE = 60;
    private static final int EACH = 6;
    private static final List<Integer> CHARACTERS = characters();

    private Drawings() {}

    /** All ways of filling four squares, in random order. */
    private static List<Integer> characters() {
        List<Integer> all = new ArrayList<>(IntStream.range(0, 1 << SQUARES)
                .filter(squares -> Integer.bitCount(squares) == FILLED)
                .boxed()
                .toList());
        Collections.shuffle(all, new Random(1));
        return all;
    }

    private static Image drawing(int character, int number, Random random) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int square = i / SIDE / 4 * 3 + i % SIDE / 4;
            boolean isFilled = (character >> square & 1) == 1;
            int intensity = isFilled == (number % 2 == 0) ? 60 : 190;
            pixels[i] = (byte) (intensity + random.nextInt(60));
        }
        return new Image(SIDE, SIDE, 1, pixels);
    }

    /** Sixty characters, each drawn six times. */
    static Labelled base() {
        return drawn(IntStream.range(0, BASE).boxed().toList(), EACH, "base", new Random(2));
    }

    private static Labelled drawn(List<Integer> characters, int each, String name, Random random) {
        List<Image> images = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < characters.size(); c++) {
            for (int i = 0; i < each; i++) {
                images.add(drawing(CHARACTERS.get(characters.get(c)), i, random));
                labels.add(c);
            }
        }
        List<String> names =
                characters.stream().map(character -> name + "/" + character).toList();
        return new Labelled(
                Images.of(images),
                Classes.of(names, labels.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Of five characters that the base does not have, so many drawings, and two queries, black on white and white on black. */
    static List<Labelled> episode(int shots, long seed) {
        Random random = new Random(seed);
        List<Integer> others =
                new ArrayList<>(IntStream.range(BASE, CHARACTERS.size()).boxed().toList());
        Collections.shuffle(others, random);
        List<Integer> five = others.subList(0, 5);
        return List.of(drawn(five, shots, "new", random), drawn(five, 2, "new", random));
    }

    static Episodes seen(Labelled base, int shots, int episodes) {
        return new Episodes(
                base,
                IntStream.range(0, episodes)
                        .mapToObj(seed -> episode(shots, seed))
                        .map(parts ->
                                new Episodes.Episode(parts.get(0), parts.get(1).samples()))
                        .toList(),
                Optional.empty());
    }

    /** The same with other samples: vectors, for instance. */
    static Episodes as(Episodes seen, UnaryOperator<Samples> form) {
        return new Episodes(
                new Labelled(form.apply(seen.base().samples()), seen.base().labels()),
                seen.episodes().stream()
                        .map(episode -> new Episodes.Episode(
                                new Labelled(
                                        form.apply(episode.support().samples()),
                                        episode.support().labels()),
                                form.apply(episode.queries())))
                        .toList(),
                seen.network());
    }

    /** The share of right answers over all episodes. */
    static double accuracy(Fitted fitted, int shots) {
        int right = 0;
        int all = 0;
        for (int e = 0; e < fitted.predictors().size(); e++) {
            Labelled queries = episode(shots, e).get(1);
            Scores.OfClasses scores =
                    (Scores.OfClasses) fitted.predictors().get(e).scores(queries.samples());
            for (int i = 0; i < queries.size(); i++) {
                right += scores.best(i) == queries.classes().value(i) ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }
}
