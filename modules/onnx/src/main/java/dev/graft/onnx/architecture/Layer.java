package dev.graft.onnx.architecture;

import static dev.graft.core.Require.require;

/** One line of an {@link Architecture}. What it makes of its input is said for one sample, without the batch axis. */
public sealed interface Layer {
    /**
     * The layer that a text stands for: {@code conv 32 5x5 /2}.
     *
     * @throws IllegalArgumentException if it stands for none, with what is allowed
     */
    static Layer parse(String text) {
        return LayerText.parse(text);
    }

    /** The text that stands for it, in its shortest form. */
    String text();

    /**
     * {@code conv 32}: a convolution without bias, BatchNormalization and ReLU. Zeros are put around the maps so that
     * [c, h, w] becomes [channels, h / stride, w / stride], rounded up.
     *
     * @param channels 1 to 4096
     * @param height of the kernel, 1 to 31
     * @param width of the kernel, 1 to 31
     * @param stride 1 to 16
     */
    record Conv(int channels, int height, int width, int stride) implements Layer {
        private static final int USUAL = 3;

        public Conv {
            within("the channels of conv", channels, MOST_CHANNELS);
            within("the height of a kernel", height, MOST_KERNEL);
            within("the width of a kernel", width, MOST_KERNEL);
            within("a stride", stride, MOST_STRIDE);
        }

        /** With a kernel of 3 x 3. */
        static Conv of(int channels, int stride) {
            return new Conv(channels, USUAL, USUAL, stride);
        }

        @Override
        public String text() {
            String kernel = height == USUAL && width == USUAL ? "" : " " + height + "x" + width;
            return "conv " + channels + kernel + by(stride);
        }
    }

    /**
     * {@code residual 64}: two convolutions of 3 x 3, each with BatchNormalization; their input is added, then comes the
     * second ReLU. Where channels or size change, the input goes through a convolution of 1 x 1 with BatchNormalization.
     * [c, h, w] becomes [channels, h / stride, w / stride], rounded up.
     *
     * <p>Source: He et al., Deep Residual Learning for Image Recognition (CVPR 2016), figure 2, with shortcut B.
     *
     * @param channels 1 to 4096
     * @param stride of the first convolution, 1 to 16
     */
    record Residual(int channels, int stride) implements Layer {
        public Residual {
            within("the channels of residual", channels, MOST_CHANNELS);
            within("a stride", stride, MOST_STRIDE);
        }

        @Override
        public String text() {
            return "residual " + channels + by(stride);
        }
    }

    /**
     * {@code pool} or {@code pool 2}: the greatest of each square of numbers; [c, h, w] becomes [c, h / size, w / size],
     * rounded down.
     *
     * @param size 2 to 16
     */
    record Pool(int size) implements Layer {
        static final int USUAL = 2;

        public Pool {
            require(size >= 2 && size <= MOST_STRIDE, "the size of pool must be 2 to %d, was %d", MOST_STRIDE, size);
        }

        @Override
        public String text() {
            return size == USUAL ? "pool" : "pool " + size;
        }
    }

    /** {@code average}: the mean of each map; [c, h, w] becomes [c]. */
    record Average() implements Layer {
        @Override
        public String text() {
            return "average";
        }
    }

    /**
     * {@code dense 128}: a product with a matrix, a bias, and ReLU; maps are written out as one vector first.
     *
     * @param width 1 to 65536
     */
    record Dense(int width) implements Layer {
        private static final int MOST = 65_536;

        public Dense {
            within("the width of dense", width, MOST);
        }

        @Override
        public String text() {
            return "dense " + width;
        }
    }

    /**
     * {@code dropout 0.5}: while it is trained, each number is 0 with this probability, and the others are divided by 1 -
     * rate; otherwise nothing. Source: Srivastava et al., Dropout (JMLR 2014).
     *
     * @param rate above 0 and below 1
     */
    record Dropout(double rate) implements Layer {
        public Dropout {
            require(rate > 0 && rate < 1, "the rate of dropout must be above 0 and below 1, was %s", rate);
        }

        @Override
        public String text() {
            return "dropout " + rate;
        }
    }

    /** {@code norm}: BatchNormalization of each feature, or of each map; the shape stays. */
    record Norm() implements Layer {
        @Override
        public String text() {
            return "norm";
        }
    }

    /** The most channels that a map may have. */
    int MOST_CHANNELS = 4096;

    /** The largest side of a kernel. */
    int MOST_KERNEL = 31;

    /** The largest step of a window. */
    int MOST_STRIDE = 16;

    private static void within(String what, int found, int most) {
        require(found >= 1 && found <= most, "%s must be 1 to %d, was %d", what, most, found);
    }

    private static String by(int stride) {
        return stride == 1 ? "" : " /" + stride;
    }
}
