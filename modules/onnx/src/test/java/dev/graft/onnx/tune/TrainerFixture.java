package dev.graft.onnx.tune;

import dev.graft.core.labels.Labelled;
import dev.graft.core.network.Device;
import dev.graft.core.strategy.Predictor;
import dev.graft.core.strategy.Scores;
import dev.graft.onnx.Coloured;
import dev.graft.onnx.CountingStore;
import dev.graft.onnx.TinyBackbone;
import dev.graft.onnx.Told;
import dev.graft.onnx.architecture.Architecture;
import dev.graft.onnx.graph.Tensor;
import dev.graft.onnx.model.Backbones;
import dev.graft.onnx.model.Execution;
import dev.graft.onnx.model.Model;
import dev.graft.onnx.model.ModelPredictor;
import dev.graft.onnx.train.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small backbone, coloured pictures, and trainings of them. */
abstract class TrainerFixture {
    static final Labelled DATA = Coloured.pictures(18, 5);
    static final Recipe.Rule SGD = Recipe.Rule.SGD;

    @TempDir
    Path folder;

    final CountingStore store = new CountingStore();
    Model model;

    @BeforeEach
    void opened() {
        model = Backbones.pretrained(
                TinyBackbone.residual(folder), Coloured.CLASSES, Architecture.parse("head", List.of()), new Random(1));
    }

    Trained trained(Make make, List<Parameter> parameters, double rate) {
        return train(make.recipe(), model, parameters, List.of(rate));
    }

    Trained train(Recipe recipe, Model from, List<Parameter> parameters, List<Double> rates) {
        return train(recipe, from, parameters, rates, 3);
    }

    Trained train(Recipe recipe, Model from, List<Parameter> parameters, List<Double> rates, long seed) {
        return train(recipe, from, parameters, rates, DATA, new Told(seed, store));
    }

    static Trained train(
            Recipe recipe, Model from, List<Parameter> parameters, List<Double> rates, Labelled data, Told context) {
        return new Trainer(recipe, data, context).train(from, Stage.of("all", parameters, false, rates));
    }

    ModelPredictor predictor(Model of) {
        return new ModelPredictor(of, new Execution(Device.CPU, 1, store));
    }

    double[][] scores(Model of) {
        return predictor(of).scores(DATA.samples()).values();
    }

    static double[][] snapshot(Told context, long step) {
        Predictor predictor = Optional.ofNullable(context.snapshots.get(step)).orElseThrow();
        return ((Scores.OfClasses) predictor.scores(DATA.samples())).values();
    }

    static Tensor number(Model of, String name) {
        return Optional.ofNullable(of.graph().initialisers().get(name)).orElseThrow();
    }

    static Make steps(int steps) {
        return Make.steps(steps);
    }

    static int[] numbers(String words) {
        return Arrays.stream(words.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
