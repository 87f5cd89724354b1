package dev.graft.cli;

import dev.graft.onnx.graph.Graph;
import dev.graft.onnx.graph.GraphFile;
import dev.graft.onnx.graph.Node;
import dev.graft.onnx.graph.Shape;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.graph.Type;
import dev.graft.onnx.graph.Value;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Bytes of small files, good ones to be spoilt and bad ones. */
final class BadFile {
    private BadFile() {}

    /** What fills a file. */
    @FunctionalInterface
    private interface Filling {
        void into(OutputStream out) throws IOException;
    }

    static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A grey picture of noise, 16 x 16. */
    static byte[] png() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, ((i * 40503) >>> 4) & 0xff);
        }
        return filled(out -> ImageIO.write(image, "png", out));
    }

    /** A JPEG with four components. */
    static byte[] cmyk() {
        Raster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        return filled(out -> {
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(raster, null, null), null);
            } finally {
                writer.dispose();
            }
        });
    }

    /** A tenth of a second of a tone. */
    static byte[] wav(int hertz) {
        ByteBuffer sound = ByteBuffer.allocate(hertz / 10 * 2).order(ByteOrder.LITTLE_ENDIAN);
        while (sound.hasRemaining()) {
            sound.putShort((short) (10_000 * StrictMath.sin(sound.position())));
        }
        AudioFormat format = new AudioFormat(hertz, 16, 1, true, false);
        return filled(out -> AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(sound.array()), format, hertz / 10),
                AudioFileFormat.Type.WAVE,
                out));
    }

    /** Entries as name, bytes, name, bytes ... */
    static byte[] zip(Object... entries) {
        return filled(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < entries.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) entries[i]));
                    zip.write((byte[]) entries[i + 1]);
                }
            }
        });
    }

    /** A NumPy array of float64; the type may claim something else. */
    static byte[] npy(String type, double... values) {
        String header = "{'descr': '%s', 'fortran_order': False, 'shape': (%d,), }".formatted(type, values.length);
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 8 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(values).forEach(bytes::putDouble);
        return bytes.array();
    }

    /** A network from grey pictures, a convolution "conv1" and then a node "last" with this operator. */
    static byte[] network(String op) {
        return network(op, Shape.of(1, 1, 8, 8));
    }

    /** The same network for another input. */
    static byte[] network(String op, Shape input) {
        return GraphFile.bytes(new Graph(
                "small",
                Map.of("", 13),
                List.of(Value.of("x", Type.FLOAT, input)),
                List.of(Value.named("z")),
                Map.of("w", Tensor.of(new float[] {-1, -2}, 2, 1, 1, 1)),
                List.of(
                        Node.of("conv1", "Conv", List.of("x", "w"), List.of("c")),
                        Node.of("last", op, List.of("c"), List.of("z")))));
    }

    /** The first half of a file. */
    static byte[] half(byte... bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** A file with bytes in its middle overwritten. */
    static byte[] scratched(byte... bytes) {
        byte[] scratched = bytes.clone();
        Arrays.fill(scratched, bytes.length / 2, bytes.length / 2 + 20, (byte) 0x55);
        return scratched;
    }

    private static byte[] filled(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            filling.into(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
