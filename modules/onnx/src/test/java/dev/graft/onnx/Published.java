package dev.graft.onnx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Published networks in the folder that GRAFT_DATA names; a test without them is skipped, and says so. */
public final class Published {
    public static final String MNIST = "onnx/mnist-cntk/mnist.onnx";
    public static final String SQUEEZENET = "onnx/squeezenet1.1-imagenet/SqueezeNet_fp16.onnx";
    public static final String OLD = "onnx/squeezenet1.1-imagenet/pcb-aoi.onnx";
    public static final String OSNET = "onnx/osnet-x0.25-msmt17/osnet_x0_25_msmt17.onnx";
    public static final String FACES = "onnx/ultraface-rfb-320/version-RFB-320.onnx";
    public static final String COMMANDS = "onnx/squeezenet1.1-speechcommands/speech_recog.onnx";
    public static final String MEL = "onnx/google-speech-embedding/melspectrogram.onnx";
    public static final String SPEECH = "onnx/google-speech-embedding/embedding_model.onnx";
    public static final String BERT = "onnx/tinybert-format-fixture/tinybert.onnx";
    public static final String BERT_TOKENS = "onnx/tinybert-format-fixture/tinybert-tokenizer.json";

    private Published() {}

    public static Path file(String name) {
        String folder = System.getenv("GRAFT_DATA");
        assumeTrue(folder != null, "skipped: GRAFT_DATA names no folder with the published " + name);
        Path file = Path.of(folder, name);
        assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }

    /** The numbers of a comma-separated file, in its order. */
    public static float[] numbers(String name) throws IOException {
        List<String> words = List.of(Files.readString(file(name)).strip().split("[,\\s]+"));
        float[] numbers = new float[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(words.get(i));
        }
        return numbers;
    }

    /** The second column of a table with a header. */
    public static float[] values(String name) throws IOException {
        List<String> lines = Files.readAllLines(file(name));
        float[] values = new float[lines.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(lines.get(i + 1).replaceFirst("^.*,", ""));
        }
        return values;
    }
}
