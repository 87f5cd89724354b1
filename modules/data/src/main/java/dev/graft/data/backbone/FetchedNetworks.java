package dev.graft.data.backbone;

import dev.graft.core.network.InputContract;
import dev.graft.core.network.InputContract.Axes;
import dev.graft.core.network.InputContract.Colours;
import dev.graft.core.network.InputContract.Fit;
import dev.graft.core.network.InputContract.Pictures;
import dev.graft.core.network.InputContract.Sound;
import dev.graft.core.network.InputContract.Spectrogram;
import dev.graft.data.catalogue.Entry;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The networks that the catalogue fetches. The cut is the last value before the layer that names classes. */
final class FetchedNetworks {
    private FetchedNetworks() {}

    static List<CatalogueBackbone> all() {
        return List.of(imageNet(), speechCommands(), persons(), faces(), digits(), speech());
    }

    /*
     * Caffe's order of colours: the published test vector fish.csv equals fish.png exactly, channel by channel, as blue,
     * green, red. Caffe's means: pcb-aoi.onnx has the same convolutions behind an ImageScaler with the bias -104, -117,
     * -123, and on 100 photographs of ants and bees the right class of ImageNet comes first for 62 with these means, for
     * 42 without, for 37 in the order red, green, blue.
     */
    private static CatalogueBackbone imageNet() {
        Pictures input = new Pictures(
                "data_0",
                3,
                224,
                224,
                Fit.CENTRE_CROP,
                Colours.BGR,
                Axes.CHANNELS_FIRST,
                List.of(104 / 255.0, 117 / 255.0, 123 / 255.0),
                Collections.nCopies(3, 1 / 255.0));
        return new CatalogueBackbone(
                "squeezenet1.1-imagenet",
                new Card(
                        "SqueezeNet 1.1 (Iandola et al. 2016): small and quick, 512 features.",
                        "1000 classes of ImageNet",
                        "224 x 224 bgr",
                        1_235_496),
                "SqueezeNet_fp16.onnx",
                entry -> input,
                "fire9/concat_1");
    }

    /*
     * How its pictures were made is not documented. It was found by trying, on the 2,000 recordings of speech-fsdd: 41
     * frames in a second of sound at 8,000 Hz, each of a 20th of one, 128 bands, the lowest first, not divided by their
     * width, as torchaudio's MelSpectrogram makes them by default; the power itself, not its logarithm; three equal
     * channels. With its classes in the order of the alphabet, the spoken digit is then the first of 35 words for 62.5 % of
     * the recordings (by chance: 3 %): more than half of each digit but one and two, of which it knows none. On the
     * pictures of LogMel, as 0 to 255, it is for 62.7 %; as 0 to 1, which was the guess here before, for 59.8 %; normalised
     * as ImageNet's for 14.1 %; with the highest band first for 9.7 %; with decibels over a range of 80 for 13.5 %.
     */
    private static CatalogueBackbone speechCommands() {
        Pictures input = Contracts.rgb(
                "input", 128, 41, Fit.STRETCH, Collections.nCopies(3, 0.0), Collections.nCopies(3, 1 / 255.0));
        return new CatalogueBackbone(
                "squeezenet1.1-speechcommands",
                new Card(
                        "SqueezeNet 1.1 for mel spectrograms of one second; how they were made was found by trying.",
                        "35 words of Speech Commands",
                        "41 x 128 rgb",
                        740_451),
                "speech_recog.onnx",
                entry -> input,
                "113");
    }

    private static CatalogueBackbone persons() {
        InputContract input = Contracts.imageNet("images", 256, 128, Fit.STRETCH);
        return new CatalogueBackbone(
                "osnet-x0.25-msmt17",
                new Card(
                        "OSNet x0.25 (Zhou et al. 2019): an embedding of persons, 512 features.",
                        "persons of MSMT17",
                        "128 x 256 rgb",
                        199_112),
                "osnet_x0_25_msmt17.onnx",
                entry -> input,
                "output");
    }

    private static CatalogueBackbone faces() {
        Pictures input = Contracts.rgb(
                "input",
                240,
                320,
                Fit.STRETCH,
                Collections.nCopies(3, 127 / 255.0),
                Collections.nCopies(3, 128 / 255.0));
        return new CatalogueBackbone(
                "ultraface-rfb-320",
                new Card(
                        "UltraFace RFB-320: a detector of faces, cut before its heads, 256 features.",
                        "faces of WIDER FACE",
                        "320 x 240 rgb",
                        276_292),
                "version-RFB-320.onnx",
                entry -> input,
                "400");
    }

    private static CatalogueBackbone digits() {
        Pictures input = new Pictures(
                "Input3", 1, 28, 28, Fit.STRETCH, Colours.RGB, Axes.CHANNELS_FIRST, List.of(0.0), List.of(1 / 255.0));
        return new CatalogueBackbone(
                "mnist-cntk",
                new Card(
                        "A small convolutional network for digits, white on black, 256 features.",
                        "10 digits of MNIST",
                        "28 x 28 grey",
                        5_994),
                "mnist.onnx",
                entry -> input,
                "Pooling160_Output_0_reshape0");
    }

    /** The spectrogram's scale and shift, and the windows, are those of openWakeWord's AudioFeatures. */
    private static CatalogueBackbone speech() {
        return new CatalogueBackbone(
                "google-speech-embedding",
                new Card(
                        "Google's speech_embedding (Lin et al. 2020): windows of 0.8 s, 96 features.",
                        "keywords of speech",
                        "sound at 16 kHz",
                        328_128),
                "embedding_model.onnx",
                FetchedNetworks::windows,
                "model/conv2d_19/Conv2D:0");
    }

    private static Sound windows(Entry entry) {
        String file = "melspectrogram.onnx";
        Spectrogram mel = new Spectrogram(entry.file(file), entry.part(file).sha256(), 0.1, 2);
        return new Sound("input_1", 16_000, 32_767, 76, 8, Optional.of(mel));
    }
}
