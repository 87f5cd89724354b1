package dev.graft.core.samples;

import dev.graft.core.Fingerprint;
import dev.graft.core.GraftException;
import java.util.List;
import java.util.function.IntFunction;

/** Pictures, each read when it is asked for; they may differ in size until something needs one size. */
public final class Images implements Samples {
    private final Selection selection;
    private final IntFunction<Image> reader;

    private Images(Selection selection, IntFunction<Image> reader) {
        this.selection = selection;
        this.reader = reader;
    }

    /** Pictures over a storage of {@code size} images; {@code reader} is thread-safe and gives equal images every time. */
    public static Images over(int size, IntFunction<Image> reader) {
        return over(size, reader, row -> {
            Image image = reader.apply(row);
            return new Fingerprint()
                    .add("image")
                    .add(image.height())
                    .add(image.width())
                    .add(image.pixels())
                    .hex();
        });
    }

    /**
     * The same, for pictures whose fingerprints are known without decoding them.
     *
     * @param fingerprint of a row, equal only for rows that {@code reader} reads alike
     */
    public static Images over(int size, IntFunction<Image> reader, IntFunction<String> fingerprint) {
        return new Images(Selection.all(size, fingerprint), reader);
    }

    public static Images of(List<Image> images) {
        List<Image> copy = List.copyOf(images);
        return over(copy.size(), copy::get);
    }

    @Override
    public int size() {
        return selection.size();
    }

    /** The picture at this position. */
    public Image image(int position) {
        return reader.apply(selection.at(position));
    }

    /**
     * These pictures at another size, resampled when they are read.
     *
     * @see Image#resized
     */
    public Images resized(int height, int width) {
        return over(size(), position -> image(position).resized(height, width), position -> new Fingerprint()
                .add(fingerprint(position))
                .add(height)
                .add(width)
                .hex());
    }

    /** These pictures without so many pixels at each of their four sides; each must be larger than twice that. */
    public Images withoutMargin(int pixels) {
        return over(
                size(),
                position -> {
                    Image image = image(position);
                    return image.cropped(pixels, pixels, image.height() - 2 * pixels, image.width() - 2 * pixels);
                },
                position -> new Fingerprint()
                        .add(fingerprint(position))
                        .add("margin")
                        .add(pixels)
                        .hex());
    }

    /**
     * The pixels as vectors {@code [size, height * width * channels]} with values in [0, 1].
     *
     * @throws GraftException if the pictures differ in shape, when the first that does is read
     */
    @Override
    public Dense vectors() {
        if (size() == 0) {
            return Dense.over(0, 1, (row, into) -> {});
        }
        Image first = image(0);
        return Dense.over(size(), first.pixels().length, (position, into) -> {
            Image image = image(position);
            if (!image.sameShape(first)) {
                throw new GraftException("images: number %d is %d x %d, the first is %d x %d; raw pixels need one size."
                                .formatted(position, image.width(), image.height(), first.width(), first.height())
                        + " Resize them, or use a backbone, which resizes by itself.");
            }
            for (int i = 0; i < into.length; i++) {
                into[i] = Byte.toUnsignedInt(image.pixels()[i]) / 255.0;
            }
        });
    }

    @Override
    public Images select(int... indices) {
        return new Images(selection.select(indices), reader);
    }

    @Override
    public String fingerprint(int position) {
        return selection.fingerprint(position);
    }

    @Override
    public String noun() {
        return "image";
    }
}
