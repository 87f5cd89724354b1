package dev.graft.data.backbone;

import dev.graft.core.network.InputContract.Fit;
import java.util.List;
import java.util.Optional;

/** Networks of the ONNX model zoo that the user downloads. Cuts: the last value before the 1000 classes. */
final class ModelZoo {
    private static final String ADDRESS = "https://github.com/onnx/models/blob/main/";
    private static final String VALIDATED = "validated/vision/classification/";
    private static final String APACHE = "Apache-2.0";

    private ModelZoo() {}

    static List<UserNetwork> all() {
        return List.of(
                network(
                        "vgg16",
                        "VGG-16 (Simonyan, Zisserman 2015): large and slow, 4096 features.",
                        138_357_544,
                        VALIDATED + "vgg/model/vgg16-7.onnx",
                        "data",
                        224,
                        Optional.of("vgg0_dense1_relu_fwd")),
                network(
                        "vgg19",
                        "VGG-19 (Simonyan, Zisserman 2015): larger and slower still, 4096 features.",
                        143_667_240,
                        VALIDATED + "vgg/model/vgg19-7.onnx",
                        "data",
                        224,
                        Optional.of("vgg0_dense1_relu_fwd")),
                network(
                        "inception-v3",
                        "Inception V3 (Szegedy et al. 2016), exported for 224 x 224; needs a cut, which ./graft inspect shows, as its global average of 2048.",
                        23_834_568,
                        "Computer_Vision/inception_v3_Opset17_torch_hub/inception_v3_Opset17.onnx",
                        "x",
                        224,
                        Optional.empty()),
                network(
                        "resnet50",
                        "ResNet-50 (He et al. 2016): the field's usual backbone, 2048 features.",
                        25_557_032,
                        VALIDATED + "resnet/model/resnet50-v1-7.onnx",
                        "data",
                        224,
                        Optional.of("resnetv17_pool1_fwd")),
                network(
                        "mobilenet-v2",
                        "MobileNetV2 (Sandler et al. 2018): quick on a processor, 1280 features.",
                        3_504_872,
                        VALIDATED + "mobilenet/model/mobilenetv2-7.onnx",
                        "data",
                        224,
                        Optional.of("mobilenetv20_features_pool0_fwd")));
    }

    private static UserNetwork network(
            String id, String summary, long parameters, String path, String input, int side, Optional<String> cut) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new UserNetwork(
                id,
                new Card(summary, "1000 classes of ImageNet", "%d x %d rgb".formatted(side, side), parameters),
                APACHE,
                new UserFile("onnx/" + id + "/" + file, ADDRESS + path),
                Contracts.imageNet(input, side, side, Fit.CENTRE_CROP),
                cut);
    }
}
