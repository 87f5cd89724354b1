package dev.graft.runner.experiment;

import static dev.graft.core.Require.require;

import dev.graft.core.GraftException;
import dev.graft.core.Nearest;
import dev.graft.core.seed.Seeds;
import dev.graft.core.seed.Seeds.Axis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Some classes of a label space: those that are held back from what may be learned before. */
public sealed interface ClassChoice {
    /**
     * A share of them, drawn.
     *
     * @param of in (0, 1)
     */
    record Share(double of) implements ClassChoice {
        public Share {
            require(of > 0 && of < 1, "a share of classes must be above 0 and below 1, was %s", of);
        }

        @Override
        public List<String> among(List<String> classes, Seeds seeds) {
            List<String> order = new ArrayList<>(classes);
            Collections.shuffle(order, seeds.random(Axis.HELD_OUT));
            List<String> drawn = order.subList(0, (int) Math.round(of * order.size()));
            return classes.stream().filter(drawn::contains).toList();
        }
    }

    /**
     * Those with these names.
     *
     * @param names in which {@code *} stands for anything, as in {@code Greek/*}
     */
    record Named(List<String> names) implements ClassChoice {
        public Named {
            names = List.copyOf(names);
            require(!names.isEmpty(), "there must be at least one name of a class");
        }

        /**
         * {@inheritDoc}
         *
         * @throws GraftException if no class is called so
         */
        @Override
        public List<String> among(List<String> classes, Seeds seeds) {
            for (String name : names) {
                if (classes.stream().noneMatch(one -> means(name, one))) {
                    throw new GraftException("no class is called \"%s\"%s The classes: %s."
                            .formatted(name, Nearest.ending(name, classes), listed(classes)));
                }
            }
            return classes.stream()
                    .filter(one -> names.stream().anyMatch(name -> means(name, one)))
                    .toList();
        }

        /** Whether a class is meant, star by star. */
        private static boolean means(String name, String one) {
            String anything = Pattern.quote(name).replace("*", "\\E.*\\Q");
            return one.matches(anything);
        }

        private static String listed(List<String> classes) {
            int most = 20;
            return classes.stream().limit(most).collect(Collectors.joining(", "))
                    + (classes.size() > most ? ", ... (%d in all)".formatted(classes.size()) : "");
        }
    }

    /**
     * The chosen ones, in the order of the label space.
     *
     * @param seeds from which those are drawn that are drawn
     */
    List<String> among(List<String> classes, Seeds seeds);
}
