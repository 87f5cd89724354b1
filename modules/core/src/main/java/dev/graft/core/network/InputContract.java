package dev.graft.core.network;

import static dev.graft.core.Require.require;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The input that a network was trained on: samples are brought to it. */
public sealed interface InputContract {
    /** Means of red, green and blue over ImageNet's training pictures, as torchvision and the ONNX model zoo take them. */
    List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);

    /** The standard deviations beside them. */
    List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);

    /** The same for equal contracts, on every machine: part of the key of features. */
    String identity();

    /**
     * Pictures, resized to one size and normalised: {@code (intensity - mean) / deviation} with intensities in [0, 1].
     * A network that takes 0 to 255 has mean 0 and deviation 1/255.
     *
     * @param name of the graph input
     * @param channels 1 (grey) or 3
     * @param mean per channel
     * @param deviation per channel, above 0
     */
    record Pictures(
            String name,
            int channels,
            int height,
            int width,
            Fit fit,
            Colours colours,
            Axes axes,
            List<Double> mean,
            List<Double> deviation)
            implements InputContract {
        public Pictures {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            require(channels == 1 || channels == 3, "channels must be 1 or 3, was %d", channels);
            require(height > 0 && width > 0, "a picture cannot be %d x %d", width, height);
            require(mean.size() == channels, "%d means for %d channels", mean.size(), channels);
            require(deviation.size() == channels, "%d deviations for %d channels", deviation.size(), channels);
            require(deviation.stream().allMatch(d -> d > 0), "deviations must be above 0, was %s", deviation);
        }

        /** The same for pictures of another size. */
        public Pictures ofSize(int newHeight, int newWidth) {
            return new Pictures(name, channels, newHeight, newWidth, fit, colours, axes, mean, deviation);
        }

        @Override
        public String identity() {
            return toString() + mean + deviation;
        }

        /** What the network takes, in words; means and deviations are rounded. */
        @Override
        public String toString() {
            return "%d x %d %s".formatted(width, height, channels == 1 ? "grey" : colours.word())
                    + ", %s, %s, intensities less %s, divided by %s"
                            .formatted(fit.word(), axes.word(), rounded(mean), rounded(deviation));
        }

        private static String rounded(List<Double> numbers) {
            return numbers.stream()
                    .map(x -> String.format(Locale.ROOT, "%.3g", x))
                    .collect(Collectors.joining(", "));
        }
    }

    /** How a picture of another shape becomes one of the contract's. */
    enum Fit {
        /** Both sides are scaled; the aspect may change. */
        STRETCH,
        /** The shorter side is scaled, and the middle is cut out. */
        CENTRE_CROP;

        /** The word in experiment files. */
        public String word() {
            return InputContract.word(this);
        }
    }

    /** The order of colours. */
    enum Colours {
        RGB,
        BGR;

        /** The word in experiment files. */
        public String word() {
            return InputContract.word(this);
        }
    }

    /** The order of axes. */
    enum Axes {
        /** {@code [batch, channels, height, width]}. */
        CHANNELS_FIRST,
        /** {@code [batch, height, width, channels]}. */
        CHANNELS_LAST;

        /** The word in experiment files. */
        public String word() {
            return InputContract.word(this);
        }
    }

    /**
     * Recordings, resampled to one rate and seen through windows; the features of a recording are the mean over its
     * windows. Half a window of silence goes before a recording and after it, so that a short one is seen at the start,
     * in the middle and at the end of a window too: where in the window it lies should not matter.
     *
     * @param name of the graph input
     * @param hertz amplitudes per second
     * @param fullScale what an amplitude of 1 becomes: 1, or 32767 for networks trained on 16-bit numbers
     * @param window what the network sees at a time: amplitudes, or frames of the spectrogram
     * @param step from one window to the next, in the same unit
     * @param spectrogram the network in front of it, where there is one
     */
    record Sound(String name, int hertz, double fullScale, int window, int step, Optional<Spectrogram> spectrogram)
            implements InputContract {
        public Sound {
            require(hertz > 0, "hertz must be above 0, was %d", hertz);
            require(fullScale > 0, "full-scale must be above 0, was %s", fullScale);
            require(window > 0, "window must be above 0, was %d", window);
            require(step > 0, "step must be above 0, was %d", step);
        }

        @Override
        public String identity() {
            return "sound %d Hz x %s, windows %d/%d, %s"
                    .formatted(
                            hertz,
                            fullScale,
                            window,
                            step,
                            spectrogram.map(Spectrogram::identity).orElse("amplitudes"));
        }

        /** What the network takes, in words. */
        @Override
        public String toString() {
            return "sound at %d Hz in windows of %d %s, every %d"
                    .formatted(hertz, window, spectrogram.isPresent() ? "frames" : "amplitudes", step);
        }
    }

    /**
     * Windows of recordings, one by one: each sample is a recording at the network's rate, exactly as long as one window.
     * Networks for sound are trained on windows; this is what a window becomes without its recording.
     */
    record Window(Sound sound) implements InputContract {
        @Override
        public String identity() {
            return "alone, " + sound.identity();
        }

        /** What the network takes, in words. */
        @Override
        public String toString() {
            return "single windows of " + sound;
        }
    }

    /**
     * A network that turns amplitudes {@code [1, samples]} into frames, each of which becomes {@code frame * scale +
     * shift}.
     *
     * @param sha256 of the file
     */
    record Spectrogram(Path file, String sha256, double scale, double shift) {
        private String identity() {
            return "spectrogram %s * %s + %s".formatted(sha256, scale, shift);
        }
    }

    /**
     * Texts, cut into words; the features of a text are the mean of the vectors of its words that are known. The file is
     * no ONNX graph but a table of word vectors.
     *
     * @param lowerCase whether words are looked up in lower case
     */
    record Words(boolean lowerCase) implements InputContract {
        @Override
        public String identity() {
            return toString();
        }

        /** What the table takes, in words. */
        @Override
        public String toString() {
            return lowerCase ? "words in lower case" : "words as they are written";
        }
    }

    /**
     * Texts, cut into tokens that a vocabulary numbers; what is longer than {@code length} tokens is cut off. The features
     * of a text are the mean over its tokens, where the network gives something for each of them.
     *
     * @param vocabulary how texts are cut, and the number of each token
     * @param length the most tokens of a text, those that mark its beginning and its end included
     * @param unitLength whether features are divided by their Euclidean length, as sentences are compared by angles
     */
    record Tokens(Tokenisation vocabulary, int length, boolean unitLength) implements InputContract {
        public Tokens {
            require(length >= 1, "length must be at least 1, was %d", length);
        }

        @Override
        public String identity() {
            return "%d tokens of %s%s".formatted(length, vocabulary.sha256(), unitLength ? ", unit length" : "");
        }

        /** What the network takes, in words. */
        @Override
        public String toString() {
            return "texts of up to %d tokens".formatted(length);
        }
    }

    /**
     * Vectors as they are.
     *
     * @param name of the graph input
     * @param features the width of a vector, at least 1
     */
    record Vectors(String name, int features) implements InputContract {
        public Vectors {
            require(features > 0, "features must be above 0, was %d", features);
        }

        @Override
        public String identity() {
            return toString();
        }

        /** What the network takes, in words. */
        @Override
        public String toString() {
            return "vectors of %d features".formatted(features);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
